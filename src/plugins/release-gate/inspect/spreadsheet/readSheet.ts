import { Refused } from '../../rules/refusal'
import { readXml } from '../office/readXml'
import type { Style } from './readStyles'
import { showDate } from './showDate'
import { type Cell, parseAddress, type Sheet } from './workbook'

type Looks = { strings: string[]; styles: Style[]; whiteRules: boolean[]; dates1904: boolean }

const mostCells = 2_000_000

/** Reads one sheet: every value, and which rows, columns and values do not show. @throws Refused */
export function readSheet(bytes: Buffer, looks: Looks, type: string): Omit<Sheet, 'name' | 'state'> {
  const sheet: Omit<Sheet, 'name' | 'state'> = {
    cells: [],
    hiddenRows: new Map(),
    hiddenColumns: new Map(),
    groupedRows: [],
    groupedColumns: [],
    headerFooter: '',
    lists: [],
  }
  if (type !== 'worksheet') {
    sheet.lists.push(type)
    return sheet
  }
  const merged: Array<{ top: number; left: number; bottom: number; right: number }> = []
  const white: Array<{ top: number; left: number; bottom: number; right: number }> = []
  const columns: Array<{ from: number; to: number; why: 'hidden' | 'zero' }> = []
  let noDefaultWidth = false
  let noDefaultHeight = false
  let filter = false
  let row = 0
  let column = 0
  let cell: { style: Style | undefined; type: string; value: string; inline: string } | null = null
  let formatRange = ''
  const rowsOff = new Map<number, 'hidden' | 'zero'>()

  readXml(bytes, {
    open: ({ name, attributes }) => {
      if (name === 'sheetFormatPr') {
        noDefaultWidth = attributes.defaultColWidth !== undefined && Number(attributes.defaultColWidth) < 0.5
        noDefaultHeight =
          isOn(attributes.zeroHeight) ||
          (attributes.defaultRowHeight !== undefined && Number(attributes.defaultRowHeight) < 1)
      } else if (name === 'col') {
        const span = { from: Number(attributes.min), to: Number(attributes.max) }
        if (isOn(attributes.hidden)) columns.push({ ...span, why: 'hidden' })
        else if (attributes.width !== undefined && Number(attributes.width) < 0.5)
          columns.push({ ...span, why: 'zero' })
        if (Number(attributes.outlineLevel ?? 0) > 0) sheet.groupedColumns.push(span.from)
      } else if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r)
        column = 0
        if (isOn(attributes.hidden)) rowsOff.set(row, 'hidden')
        else if (attributes.ht !== undefined ? Number(attributes.ht) < 1 : noDefaultHeight)
          rowsOff.set(row, 'zero')
        if (Number(attributes.outlineLevel ?? 0) > 0) sheet.groupedRows.push(row)
      } else if (name === 'c') {
        const at = attributes.r === undefined ? { row, column: column + 1 } : parseAddress(attributes.r)
        if (!at) throw new Refused('gate.broken', 'cell address')
        if (at.row !== row) throw new Refused('gate.broken', 'cell outside its row')
        column = at.column
        cell = {
          style: looks.styles[Number(attributes.s ?? 0)],
          type: attributes.t ?? 'n',
          value: '',
          inline: '',
        }
      } else if (name === 'autoFilter') filter = true
      else if (name === 'mergeCell') merged.push(...ranges(attributes.ref ?? ''))
      else if (name === 'conditionalFormatting') formatRange = attributes.sqref ?? ''
      else if (name === 'cfRule' && looks.whiteRules[Number(attributes.dxfId)])
        white.push(...ranges(formatRange))
    },
    text: (text, path) => {
      const name = path.at(-1)
      if (cell && name === 'v') cell.value += text
      else if (cell && name === 't' && !path.includes('rPh')) cell.inline += text
      else if (path.includes('headerFooter')) sheet.headerFooter += text
      else if (path.includes('dataValidation') && name === 'formula1' && text.startsWith('"'))
        sheet.lists.push(text)
    },
    close: (name) => {
      if (name !== 'c' || !cell) return
      const value = valueOf(cell, looks)
      if (value !== '') sheet.cells.push(withReason({ row, column, value }, cell.style?.unseen))
      if (sheet.cells.length > mostCells) throw new Refused('gate.zip_limits')
      cell = null
    },
  })

  for (const [number, why] of rowsOff)
    sheet.hiddenRows.set(number, filter && why === 'hidden' ? 'filtered' : why)
  const last = Math.max(0, ...columns.map(({ from }) => from))
  const used = sheet.cells.reduce((most, one) => Math.max(most, one.column), last)
  for (const { from, to, why } of columns) {
    for (let at = from; at <= Math.min(to, used); at++) sheet.hiddenColumns.set(at, why)
  }
  if (noDefaultWidth)
    for (let at = 1; at <= used; at++) sheet.hiddenColumns.set(at, sheet.hiddenColumns.get(at) ?? 'zero')
  const inside = (area: (typeof merged)[number], { row: at, column: across }: Cell) =>
    at >= area.top && at <= area.bottom && across >= area.left && across <= area.right
  for (const one of sheet.cells) {
    const under = merged.find(
      (area) => inside(area, one) && (one.row !== area.top || one.column !== area.left),
    )
    if (under) one.unseen ??= 'di bawah sel gabungan'
    else if (white.some((area) => inside(area, one))) one.unseen ??= 'pemformatan bersyarat'
  }
  return sheet
}

const withReason = (cell: Cell, unseen: string | undefined): Cell => (unseen ? { ...cell, unseen } : cell)

function valueOf(
  { type, value, inline, style }: { type: string; value: string; inline: string; style: Style | undefined },
  { strings, dates1904 }: Looks,
): string | number | boolean {
  switch (type) {
    case 's': {
      if (value === '') return ''
      const shared = strings[Number(value)]
      if (shared === undefined) throw new Refused('gate.broken', 'shared string')
      return shared
    }
    case 'inlineStr':
      return inline
    case 'str':
    case 'e':
    case 'd':
      return value
    case 'b':
      return value === '' ? '' : value === '1'
    case 'n': {
      if (value === '') return ''
      const number = Number(value)
      if (!Number.isFinite(number)) throw new Refused('gate.broken', 'number')
      const format = style?.format ?? 'plain'
      return format === 'date' || format === 'time' ? showDate(number, format, dates1904) : number
    }
    default:
      throw new Refused('gate.broken', 'cell type')
  }
}

function ranges(text: string) {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((range) => {
      const [from = '', to = from] = range.split(':')
      const first = parseAddress(from)
      const last = parseAddress(to)
      if (!first || !last) return { top: 1, left: 1, bottom: 1_048_576, right: 16_384 }
      return { top: first.row, left: first.column, bottom: last.row, right: last.column }
    })
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'
