const PAUSE_MS = 1000

/**
 * Lets what is gathered in memory be written down a second after it began to gather, one writing at a time, again while
 * something is left, and a last time at the end.
 * @param flush must not throw; what it cannot write stays for the next time
 */
export function eachSecond(flush: () => Promise<void>, isEmpty: () => boolean) {
  let timer: NodeJS.Timeout | undefined
  let flight: Promise<void> | undefined

  /** There is something to write. */
  const soon = () => {
    if (!flight) timer ??= setTimeout(start, PAUSE_MS)
  }
  const start = () => {
    timer = undefined
    flight = flush().finally(() => {
      flight = undefined
      if (!isEmpty()) soon()
    })
  }

  return {
    soon,
    /** Writes down what is left. */
    stop: async () => {
      clearTimeout(timer)
      await flight
      clearTimeout(timer)
      if (!isEmpty()) await flush()
      clearTimeout(timer)
    },
  }
}
