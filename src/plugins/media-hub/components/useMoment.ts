'use client'
import { useWords } from './useWords'

const MINUTE = 60_000
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

/** Instants as the person's language writes them, and how long ago something was in its two largest units. */
export function useMoment() {
  const { locale } = useWords()
  const moment = (iso: string): string =>
    new Date(iso).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const since = (iso: string, now = Date.now()): string => {
    let left = Math.max(0, now - new Date(iso).getTime())
    const parts = UNITS.flatMap(([unit, length]) => {
      const count = Math.floor(left / length)
      left -= count * length
      if (count === 0 && !(unit === 'minute')) return []
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
    })
    return parts.slice(0, 2).join(' ')
  }
  return { moment, since }
}
