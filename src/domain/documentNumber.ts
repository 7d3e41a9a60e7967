import { romanMonth } from './romanMonth'

export type NumberParts = { kind: string; serial: number; month: number; year: number; unit: string }

/** The pieces a numbering template may use. */
export const templatePieces = ['kind', 'serial', 'romanMonth', 'year', 'unit'] as const

export const defaultNumberTemplate = '{kind}/{serial}/{romanMonth}/{year}/{unit}'

/**
 * Is the template usable? Without serial and year two documents of a unit could get the same number,
 * without unit two units could.
 */
export function isNumberTemplate(template: string): boolean {
  const used = [...template.matchAll(/\{([^}]*)\}/g)].map((match) => match[1])
  const known = used.every((piece) => (templatePieces as readonly string[]).includes(piece ?? ''))
  return known && ['serial', 'year', 'unit'].every((piece) => used.includes(piece))
}

/** Writes a number such as SP/12/XI/2026/POLRES BANJARBARU. */
export function writeNumber(template: string, parts: NumberParts): string {
  const values: Record<string, string> = {
    kind: parts.kind,
    serial: String(parts.serial),
    romanMonth: romanMonth(parts.month),
    year: String(parts.year),
    unit: parts.unit.toUpperCase(),
  }
  return template.replace(/\{([^}]*)\}/g, (whole, piece: string) => values[piece] ?? whole)
}

/**
 * How a unit may be written in a number, the plainest first. Names are not unique (there are two Polsek Bumi Agung):
 * a namesake is told apart by its parent, and who finds that taken by its code, which is nobody else's.
 */
export function namesInNumbers(unit: {
  name: string
  code: string
  parent: string | null
  hasNamesake: boolean
}): string[] {
  const told = unit.parent ? [`${unit.name} ${unit.parent}`] : []
  const plain = unit.hasNamesake && unit.parent ? [] : [unit.name]
  return [...plain, ...told, `${unit.name} ${unit.code}`].map((name) => name.toUpperCase())
}

/** Year and month of an instant in a unit's time zone: papers carry the date of their place. */
export function yearMonth(at: Date, timeZone: string): { year: number; month: number } {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric' }).formatToParts(
    at,
  )
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return { year: read('year'), month: read('month') }
}
