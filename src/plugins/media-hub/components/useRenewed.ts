'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

const EVERY_MS = 5_000

/**
 * What an address answers, asked anew while the page is seen, and when `renew` is called. The last answer stays while a
 * newer one is on its way; `failed` says that the newest question was not answered.
 * @param wait milliseconds to the next question, by the last answer; null asks no more by itself
 */
export function useRenewed<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  wait: (told: T | undefined) => number | null = () => EVERY_MS,
) {
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
    if (pending.current === asking) pending.current = null
  }, [ask])

  useEffect(() => {
    void renew()
    return () => pending.current?.abort()
  }, [renew])

  const every = wait(told)
  useEffect(() => {
    if (every === null) return
    const look = () => {
      // on a slow line the answer before is still on its way: it is waited for
      if (document.visibilityState === 'visible' && pending.current === null) void renew()
    }
    const timer = setInterval(look, every)
    return () => clearInterval(timer)
  }, [renew, every])
  return { told, failed, renew }
}
