import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Frozen } from '../rules/printed'
import { open, seal, type Secrets } from '../rules/sealing'
import { connectionOf } from './connection'

/** Freezes what a paper says, sealed, in the transaction of its cause; the worker prints it once that is committed. */
export async function freeze(
  req: PayloadRequest,
  paper: string,
  frozen: Frozen,
  secrets: Secrets,
): Promise<void> {
  const db = await connectionOf(req)
  const data = seal(Buffer.from(JSON.stringify(frozen)), { paper, part: 'data' }, secrets)
  await db.execute(sql`
    insert into official_paper_contents (paper, kind, sealed_data) values (${paper}::uuid, ${frozen.kind}, ${data})`)
}

/** The file of a paper; null while it is not printed. */
export async function fileOf(req: PayloadRequest, paper: string, secrets: Secrets): Promise<Buffer | null> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select sealed_file as sealed from official_paper_contents where paper = ${paper}::uuid`)
  const sealed = rows[0]?.sealed as Buffer | null | undefined
  return sealed ? open(sealed, { paper, part: 'file' }, secrets) : null
}
