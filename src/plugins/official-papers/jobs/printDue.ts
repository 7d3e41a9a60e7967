import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Pool, PoolClient } from 'pg'
import type { Frozen } from '../rules/printed'
import { printed } from '../rules/printed'
import { open, seal, type Secrets } from '../rules/sealing'
import type { openPress } from '../typst/openPress'

/** The part of a pino logger that this plugin uses. */
export type Logger = Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>

export type Printing = {
  pool: Pool
  press: Pick<ReturnType<typeof openPress>, 'print'>
  secrets: Secrets
  publicUrl: string
  /** Folder of the templates, one `<kind>.typ` each. */
  templates: string
  log: Logger
}
type Due = { paper: string; kind: string; sealed: Buffer; tries: number }

/**
 * Prints one paper that is due and records its hash, in one transaction: a worker that dies leaves it to the next one,
 * who prints the same bytes. One that fails rests longer each time and holds up no other.
 * @returns false when nothing is due
 */
export async function printDue(printing: Printing): Promise<boolean> {
  const client = await printing.pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<Due>(DUE)
    if (rows[0]) await printOne(printing, client, rows[0])
    await client.query('commit')
    return rows.length > 0
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function printOne(printing: Printing, client: PoolClient, { paper, kind, sealed, tries }: Due) {
  const { press, secrets, publicUrl, templates, log } = printing
  try {
    const frozen = JSON.parse(open(sealed, { paper, part: 'data' }, secrets).toString()) as Frozen
    const order = { template: path.join(templates, `${kind}.typ`), paper: printed(frozen, publicUrl) }
    const { pdf, pages } = await press.print({ ...order, at: new Date(frozen.issuedAt) })
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    await client.query(PRINTED, [paper, seal(pdf, { paper, part: 'file' }, secrets)])
    await client.query(HASHED, [paper, sha256, pages])
  } catch (error) {
    if (error instanceof Error && 'severity' in error) throw error // the database's: the transaction is lost
    log.error({ err: error, paper, kind, tries }, 'official-papers: a paper does not print')
    await client.query(RESTS, [paper])
  }
}

const DUE = `
  select paper, kind, sealed_data as sealed, tries from official_paper_contents
  where sealed_file is null and retry_at <= clock_timestamp()
  order by retry_at limit 1 for update skip locked`
const PRINTED = `
  update official_paper_contents set sealed_file = $2, printed_at = clock_timestamp(), tries = tries + 1 where paper = $1`
const HASHED = 'update papers set sha256 = $2, pages = $3, updated_at = now() where id = $1'
const RESTS = `
  update official_paper_contents set tries = tries + 1,
    retry_at = clock_timestamp() + make_interval(secs => least(3600, 2 ^ least(tries, 12)))
  where paper = $1`
