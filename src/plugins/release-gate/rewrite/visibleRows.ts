import { findingId } from '../rules/findings'
import { identityNumbers } from '../rules/identityNumbers'
import type { Sheet } from '../inspect/spreadsheet/workbook'

export type Value = string | number | boolean | null
export type Table = { name: string; rows: Value[][] }

/** What a blacked-out number leaves behind. */
export const blank = '■■■'

/**
 * The visible sheets of a workbook as bare values: hidden rows and columns are gone and leave no gap, values that do
 * not show are empty. @param blanked ids of findings whose numbers are blacked out
 */
export function visibleRows(sheets: readonly Sheet[], blanked: ReadonlySet<string>): Table[] {
  return sheets
    .filter(({ state }) => state === 'visible')
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet, blanked) }))
}

function rowsOf({ cells, hiddenRows, hiddenColumns }: Sheet, blanked: ReadonlySet<string>): Value[][] {
  const seen = cells.filter(
    ({ row, column, unseen }) => unseen === undefined && !hiddenRows.has(row) && !hiddenColumns.has(column),
  )
  const rows: Value[][] = []
  const heads = new Map<number, string>()
  const left = new Map<number, string>()
  for (const { column, value } of cells)
    if (!heads.has(column) && typeof value === 'string') heads.set(column, value)
  for (const { row, column, value } of seen) {
    const context = `${heads.get(column) ?? ''} ${(left.get(row) ?? '').slice(-60)}`
    const target = (rows[row - 1 - before(hiddenRows, row)] ??= [])
    target[column - 1 - before(hiddenColumns, column)] = blackedOut(value, context, blanked)
    if (typeof value === 'string') left.set(row, `${left.get(row) ?? ''} ${value}`)
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null))
}

const before = (hidden: ReadonlyMap<number, unknown>, at: number): number =>
  [...hidden.keys()].filter((number) => number < at).length

/** A value without the numbers that were decided upon. */
export function blackedOut(
  value: string | number | boolean,
  context: string,
  blanked: ReadonlySet<string>,
): Value {
  if (blanked.size === 0 || typeof value === 'boolean') return value
  const text = typeof value === 'number' && Number.isInteger(value) ? BigInt(value).toString() : String(value)
  const named = identityNumbers(text, context).filter(({ kind, whole }) =>
    blanked.has(findingId(kind, whole)),
  )
  if (named.length === 0) return value
  return named.reduce((words, { text: number }) => words.replaceAll(number, blank), text.normalize('NFKC'))
}
