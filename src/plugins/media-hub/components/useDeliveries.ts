'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeliveryLog, LoggedDelivery } from '../endpoints/deliveryLog'
import { readLog } from './distributionApi'

/** Milliseconds between looks while something is about to be tried, and while the next try is far away. */
const SOON_MS = 3_000
const LATER_MS = 30_000

type Deliveries = {
  /** undefined until the first answer; kept while a newer one is on its way */
  log: DeliveryLog | undefined
  failed: boolean
  reload: () => Promise<void>
  showMore: () => Promise<void>
}

/** The deliveries of an endpoint; looks again by itself while one of them waits and the page is seen. */
export function useDeliveries(endpoint: string, failedOnly: boolean): Deliveries {
  const [log, setLog] = useState<DeliveryLog>()
  const [failed, setFailed] = useState(false)
  const pages = useRef(1)
  const pending = useRef<AbortController>(null)

  const reload = useCallback(async () => {
    pending.current?.abort()
    const asking = new AbortController()
    pending.current = asking
    try {
      setLog(await readPages(endpoint, failedOnly, pages.current, asking.signal))
      setFailed(false)
    } catch {
      // a newer question took this one's place, or nobody answered: then the panel says so
      if (!asking.signal.aborted) setFailed(true)
    }
  }, [endpoint, failedOnly])

  useEffect(() => {
    void reload()
    return () => pending.current?.abort()
  }, [reload])

  useEffect(() => {
    const wait = waitFor(log?.items ?? [])
    if (wait === undefined) return
    const timer = setInterval(() => document.visibilityState === 'visible' && void reload(), wait)
    return () => clearInterval(timer)
  }, [log, reload])

  const showMore = useCallback(() => {
    pages.current += 1
    return reload()
  }, [reload])
  return { log, failed, reload, showMore }
}

async function readPages(
  endpoint: string,
  failedOnly: boolean,
  count: number,
  signal: AbortSignal,
): Promise<DeliveryLog> {
  let log = await readLog(endpoint, null, failedOnly, signal)
  for (let page = 1; page < count && log.next !== null; page += 1) {
    const { items, next } = await readLog(endpoint, log.next, failedOnly, signal)
    log = { items: [...log.items, ...items], next }
  }
  return log
}

/** How long until it is worth looking again; undefined when nothing is under way. */
function waitFor(items: LoggedDelivery[]): number | undefined {
  const waiting = items.filter(({ state }) => state === 'pending' || state === 'in_flight')
  if (waiting.length === 0) return undefined
  const soon = waiting.some(({ nextAt }) => !nextAt || Date.parse(nextAt) < Date.now() + LATER_MS)
  return soon ? SOON_MS : LATER_MS
}
