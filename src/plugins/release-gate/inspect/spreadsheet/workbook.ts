/** A cell as a reader would see it, and why he would not. */
export type Cell = {
  row: number
  column: number
  /** what it shows; numbers stay numbers */
  value: string | number | boolean
  /** words that say why the value does not show on a visible row and column */
  unseen?: string
}

/** A sheet as far as values go. Rows and columns count from 1. */
export type Sheet = {
  name: string
  state: 'visible' | 'hidden' | 'veryHidden'
  cells: Cell[]
  hiddenRows: Map<number, 'hidden' | 'zero' | 'filtered'>
  hiddenColumns: Map<number, 'hidden' | 'zero'>
  groupedRows: number[]
  groupedColumns: number[]
  headerFooter: string
  lists: string[]
}

export type Workbook = {
  sheets: Sheet[]
  names: Array<{ name: string; refersTo: string; hidden: boolean }>
  metadata: string[]
}

/** "B5" from 5 and 2. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row}`
}

export function columnName(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

/** "B5" → row 5, column 2; null when it is no address. */
export function parseAddress(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (!match) return null
  const column = Array.from(match[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(match[2])
  return column <= 16_384 && row >= 1 && row <= 1_048_576 ? { row, column } : null
}
