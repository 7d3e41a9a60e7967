import { parse } from 'csv-parse/sync'
import type { FindingList } from '../../rules/findings'
import { identityNumbers } from '../../rules/identityNumbers'
import { Refused } from '../../rules/refusal'
import { address, type Sheet, type Workbook } from '../spreadsheet/workbook'

/** @throws Refused when the bytes are no UTF-8 text, or hold what a screen acts upon */
export function readText(bytes: Buffer): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('gate.encoding')
  }
  // oxlint-disable-next-line no-control-regex -- bytes that are no text
  if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text)) throw new Refused('gate.encoding', 'control')
  return text
}

/** A plain text: numbers that name a person, and letters that are written and not seen. @throws Refused */
export function inspectText(bytes: Buffer, list: FindingList): void {
  const text = readText(bytes)
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const place = `baris ${at + 1}`
    for (const { kind, excerpt, whole } of identityNumbers(line)) list.add(kind, place, excerpt, whole)
    if (unseen.test(line)) list.add('hidden_text', place, line.replace(new RegExp(unseen, 'gu'), '¤'))
  }
}

/** Zero width, direction marks, tags: they show nothing and carry text. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]|[\u{e0000}-\u{e007f}]/u

export const withoutUnseen = (text: string): string => text.replace(new RegExp(unseen, 'gu'), '')

/** A CSV as a workbook of one sheet. @throws Refused */
export function inspectCsv(bytes: Buffer, list: FindingList): Workbook {
  const text = readText(bytes)
  const rows = read(text)
  const cells: Sheet['cells'] = []
  for (const [at, row] of rows.entries()) {
    for (const [across, value] of row.entries()) {
      if (value === '') continue
      const place = `CSV!${address(at + 1, across + 1)}`
      cells.push({ row: at + 1, column: across + 1, value })
      const context = `${rows[0]?.[across] ?? ''} ${row.slice(0, across).join(' ').slice(-60)}`
      for (const { kind, excerpt, whole } of identityNumbers(value, context))
        list.add(kind, place, excerpt, whole)
      if (/^[=@\t\r]|^[+-](?![\d.,\s]*$)/.test(value)) list.add('formula_like', place, value)
      if (unseen.test(value)) list.add('hidden_text', place, value.replace(new RegExp(unseen, 'gu'), '¤'))
    }
  }
  const sheet: Sheet = {
    name: 'CSV',
    state: 'visible',
    cells,
    hiddenRows: new Map(),
    hiddenColumns: new Map(),
    groupedRows: [],
    groupedColumns: [],
    headerFooter: '',
    lists: [],
  }
  return { sheets: [sheet], names: [], metadata: [] }
}

function read(text: string): string[][] {
  const head = text.slice(0, text.search(/\r?\n|$/))
  const delimiter = [';', '\t', ','].find((one) => head.includes(one)) ?? ','
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }) as string[][]
  } catch {
    throw new Refused('gate.broken', 'csv')
  }
}
