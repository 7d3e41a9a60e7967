import { APIError, type CollectionAfterChangeHook, type CollectionBeforeChangeHook } from 'payload'
import { hashOfKey, newApiKey } from '../rules/apiKey'
import { say } from '../translations'
import { instant, transactionQuery } from './query'
import { tellServers } from './readersChanged'

/** Set on a request that asks for a new key: how many days the old one still works. */
export const OVERLAP = 'mediaHubKeyOverlapDays'
const MADE = 'mediaHubNewKey'
const OLD_UNTIL = 'mediaHubOldKeyUntil'

/**
 * A new document gets its key; whoever asks for another one gets it. What a key says of itself is found, not written.
 * @throws APIError 409 when a revoked key is to live again
 */
export const guardKey: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const { prefix: _prefix, keyMadeAt: _madeAt, ...asked } = data
  const isNew = operation === 'create'
  const rotates = req.context[OVERLAP] !== undefined
  const revives = !isNew && originalDoc?.state === 'revoked' && (rotates || asked.state === 'active')
  if (revives) throw new APIError(say(req, 'keyIsRevoked'), 409, { code: 'media_hub.key_revoked' }, true)
  if (!isNew && !rotates) return asked
  const { key, prefix } = newApiKey()
  req.context[MADE] = key
  return { ...asked, ...(isNew ? { state: 'active' } : {}), prefix, keyMadeAt: new Date().toISOString() }
}

/** Keeps the hash of a new key, ends the old ones, tells the servers, and answers the key this once. */
export const keyChanged: CollectionAfterChangeHook = async ({ doc, req }) => {
  const key = req.context[MADE]
  delete req.context[MADE]
  if (typeof key === 'string') {
    const query = await transactionQuery(req)
    const [ended] = await query(END_OLD, [String(doc.id), Number(req.context[OVERLAP] ?? 0)])
    req.context[OLD_UNTIL] = ended?.until
    await query('insert into media_hub_key_hashes (hash, key_id, prefix) values ($1, $2, $3)', [
      ...[hashOfKey(key), String(doc.id), doc.prefix],
    ])
  }
  await tellServers(req)
  return typeof key === 'string' ? { ...doc, key } : doc
}

/** When the key that this request replaced ends (ISO 8601). */
export function takeOldKeyUntil(context: Record<string, unknown>): string | null {
  const until = context[OLD_UNTIL]
  delete context[OLD_UNTIL]
  return typeof until === 'string' ? until : null
}

/** A key that ends sooner anyway keeps its end. */
const END_OLD = `
  update media_hub_key_hashes
  set valid_until = least(coalesce(valid_until, 'infinity'), now() + make_interval(days => $2::int))
  where key_id = $1 and (valid_until is null or valid_until > now())
  returning ${instant('valid_until')} as until`
