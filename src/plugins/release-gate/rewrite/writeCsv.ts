import { stringify } from 'csv-stringify/sync'
import { Refused } from '../rules/refusal'
import type { Table, Value } from './visibleRows'

/** A new CSV of bare values, that no spreadsheet program runs as formulas; one table has room in it. @throws Refused */
export function writeCsv(tables: readonly Table[]): Buffer {
  const [table, ...others] = tables.filter(({ rows }) => rows.length > 0)
  if (!table || others.length > 0) throw new Refused('gate.wrong_form', 'csv')
  const width = Math.max(...table.rows.map((row) => row.length))
  const rows = table.rows.map((row) => Array.from({ length: width }, (_one, at) => plain(row[at] ?? null)))
  return Buffer.from(stringify(rows, { bom: true, escape_formulas: true, record_delimiter: 'windows' }))
}

/** What is escaped is text; a number below zero starts with a minus and stays a number. */
const plain = (value: Value): string | number => {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'string' && String(Number(value)) === value ? Number(value) : value
}
