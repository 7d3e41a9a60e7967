import type { FindingList } from '../../rules/findings'
import { identityNumbers } from '../../rules/identityNumbers'
import { lookAtParts } from '../office/officeParts'
import type { Parts } from '../zip/openZip'
import { readWorkbook } from './readWorkbook'
import { address, columnName, type Sheet, type Workbook } from './workbook'

const plainParts =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/worksheets\/sheet\d+\.xml|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/theme\/theme\d+\.xml|xl\/tables\/table\d+\.xml|xl\/calcChain\.xml)$/

/** Everything in an XLSX that a reader of its visible cells would not see, and every number that names a person. */
export function inspectSpreadsheet(parts: Parts, list: FindingList): Workbook {
  const workbook = readWorkbook(parts)
  lookAtParts(parts, plainParts, list)
  for (const words of workbook.metadata) list.add('metadata', 'xl/workbook.xml', words)
  for (const sheet of workbook.sheets) {
    lookAtSheet(sheet, list)
    lookForNumbers(sheet, list)
  }
  lookAtNames(workbook, list)
  return workbook
}

function lookAtSheet(sheet: Sheet, list: FindingList): void {
  const { name, state, cells, hiddenRows, hiddenColumns } = sheet
  if (state !== 'visible') {
    const how = state === 'veryHidden' ? 'sangat tersembunyi' : 'tersembunyi'
    list.add('hidden_sheet', name, `${how}, ${cells.length} sel: ${sample(cells)}`, name)
    return
  }
  for (const [row, why] of hiddenRows) {
    const inRow = cells.filter((cell) => cell.row === row)
    const kind = why === 'filtered' ? 'filtered_rows' : 'hidden_row'
    list.add(kind, `${name}!${row}`, sample(inRow) || '(kosong)', `${name}!${row}`)
  }
  for (const [column, why] of hiddenColumns) {
    const inColumn = cells.filter((cell) => cell.column === column)
    const place = `${name}!${columnName(column)}`
    list.add(
      'hidden_column',
      place,
      `${why === 'zero' ? 'lebar 0: ' : ''}${sample(inColumn) || '(kosong)'}`,
      place,
    )
  }
  if (sheet.groupedRows.length > 0)
    list.add(
      'grouped',
      `${name}!${sheet.groupedRows[0]}`,
      `${sheet.groupedRows.length} baris`,
      `${name} rows`,
    )
  if (sheet.groupedColumns.length > 0)
    list.add('grouped', `${name}!${columnName(sheet.groupedColumns[0] ?? 1)}`, 'kolom', `${name} columns`)
  for (const cell of cells) {
    if (!cell.unseen || hiddenRows.has(cell.row) || hiddenColumns.has(cell.column)) continue
    const place = `${name}!${address(cell.row, cell.column)}`
    list.add('hidden_value', place, `${cell.unseen}: ${cell.value}`, place)
  }
  if (sheet.headerFooter.trim()) list.add('header_footer', name, sheet.headerFooter)
  for (const words of sheet.lists) list.add('custom_data', name, words)
  lookFarAway(sheet, list)
}

/** A value far below or beside all others is on the sheet and on nobody's screen. */
function lookFarAway({ name, cells, hiddenRows, hiddenColumns }: Sheet, list: FindingList): void {
  const seen = cells.filter((cell) => !hiddenRows.has(cell.row) && !hiddenColumns.has(cell.column))
  const rows = gapAfter(
    seen.map(({ row }) => row),
    200,
  )
  const columns = gapAfter(
    seen.map(({ column }) => column),
    40,
  )
  for (const cell of seen) {
    if (cell.row <= rows && cell.column <= columns) continue
    const place = `${name}!${address(cell.row, cell.column)}`
    list.add('far_cell', place, String(cell.value))
  }
}

/** The last number before the first gap wider than this, counted from 1. */
function gapAfter(numbers: number[], gap: number): number {
  let last = 1
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    if (number - last > gap) return last
    last = number
  }
  return last
}

/** Identity numbers stand under a word that says what they are. */
function lookForNumbers({ name, cells }: Sheet, list: FindingList): void {
  const heads = new Map<number, string>()
  for (const { column, value } of cells) {
    if (!heads.has(column) && typeof value === 'string') heads.set(column, value)
  }
  const rows = new Map<number, string>()
  for (const { row, column, value } of cells) {
    const left = rows.get(row) ?? ''
    const text = typeof value === 'number' ? plainNumber(value) : String(value)
    const context = `${heads.get(column) ?? ''} ${left.slice(-60)}`
    for (const { kind, excerpt, whole } of identityNumbers(text, context))
      list.add(kind, `${name}!${address(row, column)}`, excerpt, whole)
    rows.set(row, `${left} ${typeof value === 'string' ? value : ''}`)
  }
}

const plainNumber = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : String(value)

function lookAtNames({ names, sheets }: Workbook, list: FindingList): void {
  const gone = sheets.filter(({ state }) => state !== 'visible').map(({ name }) => name)
  for (const { name, refersTo, hidden } of names) {
    if (name.startsWith('_xlnm.') && !hidden) continue
    const toHidden = gone.some((sheet) => refersTo.includes(`${sheet}!`) || refersTo.includes(`${sheet}'!`))
    const holdsData = /^[{"]|\[/.test(refersTo)
    if (hidden || toHidden || holdsData) list.add('defined_name', name, `${name} = ${refersTo}`)
  }
}

const sample = (cells: Sheet['cells']): string =>
  cells
    .slice(0, 4)
    .map(({ value }) => String(value).slice(0, 40))
    .join(' | ')
