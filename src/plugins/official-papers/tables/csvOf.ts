import { checked, type Table } from './table'

/** What a spreadsheet would read as a formula when a cell begins with it. */
const FORMULA = /^[\s\u3000]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u

/**
 * The table as CSV (RFC 4180, UTF-8 with a byte order mark, as spreadsheets expect). A cell that would be a formula is
 * led by an apostrophe.
 */
export function csvOf(table: Table): string {
  const { columns, rows } = checked(table)
  const head = columns.map(({ title, group }) => (group ? `${group}: ${title}` : title))
  return `\ufeff${[head, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('')}`
}

function written(cell: string): string {
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
