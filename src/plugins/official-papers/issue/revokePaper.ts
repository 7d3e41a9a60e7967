import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'
import { optionsOf, type Paper } from '../options'
import { connectionOf } from '../store/connection'
import { say } from '../translations'

/**
 * Declares a paper void, in the transaction of its cause: its number, words and file stay, its check page says so.
 * The reason stays in the house.
 * @throws APIError 409 when it is void already
 */
export async function revokePaper(req: PayloadRequest, id: string, reason: string): Promise<Paper> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`select state from papers where id = ${id}::uuid for update`)
  if (rows[0]?.state === 'revoked')
    throw new APIError(say(req, 'alreadyRevoked'), 409, { code: 'paper.revoked' }, true)
  // system: no form writes a paper; whoever calls has asked whether the person may
  const paper: Paper = await req.payload.update({
    collection: 'papers' as CollectionSlug,
    id,
    data: { state: 'revoked', revokedAt: new Date().toISOString(), revocationReason: reason } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
  await optionsOf(req).onRevoke(req, paper, reason)
  return paper
}
