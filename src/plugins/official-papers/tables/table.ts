import { printable } from '../rules/printable'

export type Column = {
  title: string /** One heading over neighbours that name the same. */
  group?: string /** Share of the width. */
  width: number
}
/** A table that goes out as a file: every cell is text, and nothing of it is ever read as a formula. */
export type Table = {
  title: string
  subtitle: string
  columns: readonly Column[]
  rows: ReadonlyArray<readonly string[]>
}

/** The heading in its two rows: groups that span their columns, and the columns under them. */
export function headOf(columns: readonly Column[]): {
  groups: Array<{ title: string; span: number; isGroup: boolean }>
  hasGroups: boolean
} {
  const groups: Array<{ title: string; span: number; isGroup: boolean }> = []
  columns.forEach(({ title, group }, at) => {
    const last = groups.at(-1)
    if (group && last?.isGroup && columns[at - 1]?.group === group) last.span += 1
    else groups.push({ title: group ?? title, span: 1, isGroup: Boolean(group) })
  })
  return { groups, hasGroups: groups.some(({ isGroup }) => isGroup) }
}

/** The table with texts as they may be printed. @throws RangeError for a row of another length */
export function checked(table: Table): Table {
  const odd = table.rows.findIndex((row) => row.length !== table.columns.length)
  if (odd >= 0) throw new RangeError(`row ${odd + 1} of ${table.title} has not ${table.columns.length} cells`)
  return printable(table)
}
