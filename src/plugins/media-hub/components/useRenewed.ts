'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

const EVERY_MS = 5_000

/**
 * What an address answers, asked anew every few seconds while the page is seen, and when `renew` is called. The last
 * answer stays while a newer one is on its way; `failed` says that the newest question was not answered.
 */
export function useRenewed<T>(ask: (signal: AbortSignal) => Promise<T>, everyMs = EVERY_MS) {
  const [told, setTold] = useState<T>()
  const [failed, setFailed] = useState(false)
  const pending = useRef<AbortController>(null)

  const renew = useCallback(async () => {
    pending.current?.abort()
    const asking = new AbortController()
    pending.current = asking
    try {
      setTold(await ask(asking.signal))
      setFailed(false)
    } catch {
      // a newer question took this one's place, or nobody answered: then the page says so
      if (!asking.signal.aborted) setFailed(true)
    }
  }, [ask])

  useEffect(() => {
    void renew()
    const timer = setInterval(() => document.visibilityState === 'visible' && void renew(), everyMs)
    return () => {
      clearInterval(timer)
      pending.current?.abort()
    }
  }, [renew, everyMs])
  return { told, failed, renew }
}
