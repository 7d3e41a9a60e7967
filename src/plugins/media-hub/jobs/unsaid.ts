/**
 * Feeds that are being written to subscribers, until the last byte is handed over. When a newer change is known they
 * are broken off, and tried again with today's words: what was withdrawn does not go out late because somebody reads
 * slowly.
 */
export function unsaid() {
  const open = new Map<AbortController, number>()
  return {
    /** Begins one try; nothing is said yet. */
    begin: () => {
      const stale = new AbortController()
      let isOver = false
      return {
        signal: stale.signal,
        /** How new that is which is being said. */
        from: (position: number) => void (isOver || open.set(stale, position)),
        said: () => {
          isOver = true
          open.delete(stale)
        },
      }
    },
    breakOffBefore: (position: number) => {
      for (const [stale, from] of open) if (from < position) stale.abort()
    },
  }
}

export type Unsaid = ReturnType<typeof unsaid>
