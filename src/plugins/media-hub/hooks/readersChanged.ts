import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { CHANNEL } from './recordPublication'
import { transactionQuery } from './query'

/** Tells every server, at commit, to ask again who may read what. */
export async function tellServers(req: PayloadRequest): Promise<void> {
  const query = await transactionQuery(req)
  await query('select pg_notify($1, last::text) from media_hub_counter', [CHANNEL])
}

/** What keys, outlets and products say holds from the next request on. */
export const readersChanged: CollectionAfterChangeHook = async ({ doc, req }) => {
  await tellServers(req)
  return doc
}
