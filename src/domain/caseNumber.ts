import { romanMonth } from './romanMonth'

export type CaseNumberParts = {
  /** PPID for a request, KEB-PPID for an objection … */
  kind: string
  serial: number
  /** The organisation as numbers write it: POLDA-KALSEL. */
  unit: string
  channel: string
  month: number
  year: number
}

export const defaultCaseNumber = '{serial}/{kind}/{unit}/{romanMonth}/{year}'
const pieces = ['serial', 'kind', 'unit', 'channel', 'romanMonth', 'year']

/** Is the pattern usable? Without serial, kind, unit and year two cases could get one number. */
export function isCaseNumberPattern(pattern: string): boolean {
  const used = [...pattern.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '')
  return (
    pattern.length <= 80 &&
    used.every((piece) => pieces.includes(piece)) &&
    ['serial', 'kind', 'unit', 'year'].every((piece) => used.includes(piece))
  )
}

/** Does the pattern tell channels apart? Then each has a series of its own. */
export const hasChannelSeries = (pattern: string): boolean => pattern.includes('{channel}')

/** Writes a number such as 0001/PPID/POLDA-KALSEL/XII/2026. */
export function writeCaseNumber(pattern: string, parts: CaseNumberParts): string {
  const values: Record<string, string> = {
    serial: String(parts.serial).padStart(4, '0'),
    kind: parts.kind,
    unit: parts.unit,
    channel: parts.channel.toUpperCase().replaceAll('_', '-'),
    romanMonth: romanMonth(parts.month),
    year: String(parts.year),
  }
  return pattern.replace(/\{([^}]*)\}/g, (whole, piece: string) => values[piece] ?? whole)
}

/** How numbers write an organisation: its code, which is nobody else's. */
export const unitInCaseNumber = (code: string): string => code.replaceAll('.', '-')
