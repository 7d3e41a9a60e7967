import { stringify } from 'csv-stringify/sync'
import type { Item } from '../endpoints/items'
import type { Column } from '../options'

const SEVERAL = '; '

/** The list as CSV (RFC 4180), headed by the names that the JSON has; what would be a formula is led by an apostrophe. */
export function csvOf(
  items: readonly Item[],
  columns: readonly Column[],
  urlOf: (id: string) => string,
): string {
  const head = [
    'id',
    'title',
    ...columns.map(({ name }) => name),
    'unit',
    'unitName',
    'version',
    'decidedAt',
    'url',
  ]
  const rows = items.map(({ id, title, told, unit, version, decidedAt }) => [
    ...[id, title, ...columns.map(({ name }) => cell(told[name]))],
    ...[unit.code, unit.name, String(version), decidedAt, urlOf(id)],
  ])
  return stringify([head, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true })
}

const cell = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(String).join(SEVERAL)
    : value === null || value === undefined
      ? ''
      : String(value)
