import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { hashOfOneTimeCode, MINUTES, oneTimeCodeFrom } from '../rules/oneTimeCode'
import { endAct } from './endAct'
import { connectionOf } from './transaction'

/** Of one case in a day: enough for every file of an answer, too few to fill a mailbox. */
const MOST_A_DAY = 30

/**
 * A new one-time code for the applicant of a document, which ends every earlier one, and the act by which he asked for
 * it; in the transaction of the letter that carries it. Only its hash is kept.
 * @returns null when there were too many
 */
export async function makeOneTimeCode(
  req: PayloadRequest,
  document: string,
  secret: string,
): Promise<string | null> {
  const db = await connectionOf(req)
  const found = await db.execute(sql`
    select code_hash as hash, (select count(*) from request_intake_codes made where made.code_hash = face.code_hash
      and made_at > now() - interval '1 day')::int as many
    from request_intake_faces face where document_id = ${document} for update`)
  const [face] = found.rows as Array<{ hash: string; many: number }>
  if (!face || face.many >= MOST_A_DAY) return null
  const code = oneTimeCodeFrom(randomBytes(40))
  await db.execute(sql`
    insert into request_intake_codes (code_hash, hash, expires_at)
    values (${face.hash}, ${hashOfOneTimeCode(code, face.hash, secret)}, now() + make_interval(mins => ${MINUTES}::int))`)
  await endAct(db, req)
  return code
}
