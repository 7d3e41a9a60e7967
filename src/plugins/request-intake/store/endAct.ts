import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { ACT } from '../rules/context'
import type { Connection } from './transaction'

/** An act is done once: whoever comes second writes nothing. */
export async function endAct(db: Connection, req: PayloadRequest): Promise<void> {
  const act = req.context[ACT]
  if (typeof act !== 'string') return
  delete req.context[ACT]
  const ended = await db.execute(
    sql`update request_intake_acts set taken_at = now(), sealed = null where id = ${act}::uuid and taken_at is null returning id`,
  )
  if (ended.rows.length !== 1) throw new Error('request-intake: somebody else did this already')
  await db.execute(sql`delete from request_intake_files where holder = ${act}::uuid`)
}
