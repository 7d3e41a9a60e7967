import { openPress, type Press } from '../typst/openPress'
import type { Table } from './table'
import { tablePdf } from './tablePdf'

/** One typesetter for whoever waits at a screen; it starts with the first table, beside the process that asks. */
let press: Press | undefined

/** The table as tagged PDF, set at once. @throws when the typesetter fails or takes too long */
export async function tablePdfHere(table: Table, at: Date): Promise<Uint8Array> {
  press ??= openPress()
  return (await tablePdf(press, table, at)).pdf
}
