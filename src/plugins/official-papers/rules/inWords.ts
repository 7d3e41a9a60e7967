import { dateInWords, instantInWords } from '../../../domain/indonesianDate'

/** Dates of a paper's data in words: `…On` holds a calendar date, `…At` an instant, told by the clock of the zone. */
export function inWords<T>(value: T, timeZone: string): T {
  const walk = (one: unknown, key: string): unknown => {
    if (Array.isArray(one)) return one.map((inner) => walk(inner, key))
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([inner, held]) => [inner, walk(held, inner)]))
    if (typeof one !== 'string') return one
    if (key.endsWith('On') && /^\d{4}-\d\d-\d\d$/.test(one)) return dateInWords(one)
    if (key.endsWith('At') && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(one))
      return instantInWords(new Date(one), timeZone)
    return one
  }
  return walk(value, '') as T
}
