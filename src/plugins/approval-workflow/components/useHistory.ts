'use client'
import { useCallback, useEffect, useState } from 'react'
import type { HistoryEntry, StepsAnswer } from './answers'
import { readOlder } from './stepsApi'

type Pages = { entries: HistoryEntry[]; hasOlder: boolean; failed: boolean; older: () => Promise<void> }

/** The history page by page, newest last; begins anew when the document has moved on. */
export function useHistory(address: string, { history, historyCount }: StepsAnswer): Pages {
  const [earlier, setEarlier] = useState<HistoryEntry[]>([])
  const [failed, setFailed] = useState(false)
  const newest = history.at(-1)?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry is what makes the older pages stale
  useEffect(() => setEarlier([]), [newest, address])

  const entries = [...earlier, ...history]
  const oldest = entries[0]?.id
  const older = useCallback(async () => {
    if (!oldest) return
    try {
      const page = await readOlder(address, oldest)
      setEarlier((known) => [...page.filter(({ id }) => known.every((entry) => entry.id !== id)), ...known])
      setFailed(false)
    } catch {
      // no answer: the person is told and may try again
      setFailed(true)
    }
  }, [address, oldest])
  return { entries, hasOlder: entries.length < historyCount, failed, older }
}
