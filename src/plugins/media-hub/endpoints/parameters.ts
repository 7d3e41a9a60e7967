import { badParameter } from './problem'

const LONGEST = 300
/** A cursor is a word of ours, which may hold a whole question; its signature is what judges it. */
const LONGER: Record<string, number> = { cursor: 2000 }

/** Query parameters of a request, each given at most once and none unknown. @throws Problem 400 naming the parameter */
export function parameters<Name extends string>(
  url: string,
  known: readonly Name[],
): Partial<Record<Name, string>> {
  const search = new URL(url, 'http://hub.invalid').searchParams
  const found: Partial<Record<Name, string>> = {}
  for (const [name, value] of search) {
    if (!known.includes(name as Name))
      throw badParameter(name, `unknown parameter ${JSON.stringify(name.slice(0, 80))}`)
    if (name in found) throw badParameter(name, `${name} is given more than once`)
    if (value.length > (LONGER[name] ?? LONGEST) || value.includes('\0'))
      throw badParameter(name, `${name} is not usable`)
    found[name as Name] = value
  }
  return found
}

const DAY = /^\d{4}-\d\d-\d\d$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/
const DAY_MS = 86_400_000

/** Beyond these years an instant is written in a way that PostgreSQL does not read. */
const EARLIEST = Date.parse('0001-01-01T00:00:00Z')
const LATEST = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * An instant with its offset (`2026-11-23T14:05:00+08:00`), or a calendar day in Western Indonesia Time;
 * as the end of a span the whole day counts. @throws Problem 400
 */
export function instant(name: string, value: string, edge: 'start' | 'end'): string {
  const isDay = DAY.test(value)
  const millis = isDay
    ? Date.parse(`${value}T00:00:00+07:00`)
    : INSTANT.test(value)
      ? Date.parse(value)
      : Number.NaN
  const wrapped =
    isDay && new Date(Date.parse(`${value}T00:00:00Z`) || 0).toISOString().slice(0, 10) !== value
  const at = isDay && edge === 'end' ? millis + DAY_MS : millis
  if (Number.isNaN(at) || wrapped || at < EARLIEST || at > LATEST)
    throw badParameter(name, `${name} is a day (2026-11-23) or an instant with offset`)
  return new Date(at).toISOString()
}
