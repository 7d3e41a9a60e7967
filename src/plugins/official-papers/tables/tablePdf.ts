import path from 'node:path'
import type { Press, Pressed } from '../typst/openPress'
import { checked, headOf, type Table } from './table'

const TEMPLATE = path.resolve('src/plugins/official-papers/typst/table.typ')
/** A register of thousands of rows is many pages; for the worker, not for somebody who waits. */
const LONGEST_MS = 300_000
/** More columns than this stand on A3. */
const MOST_ON_A4 = 12

/** The table as tagged PDF, landscape, its heading repeated on each page. */
export function tablePdf(press: Pick<Press, 'print'>, table: Table, at: Date): Promise<Pressed> {
  const { title, subtitle, columns, rows } = checked(table)
  const { groups, hasGroups } = headOf(columns)
  const paper = {
    ...{ title, subtitle, rows, hasGroups, groups },
    columns: columns.map(({ title: name, group, width }) => ({
      title: name,
      width,
      isGrouped: Boolean(group),
    })),
    sheet: columns.length > MOST_ON_A4 ? 'a3' : 'a4',
  }
  return press.print({ template: TEMPLATE, paper, at, longestMs: LONGEST_MS })
}
