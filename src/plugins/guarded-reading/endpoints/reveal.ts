import {
  APIError,
  type CollectionSlug,
  commitTransaction,
  type Endpoint,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import type { GuardedReadingOptions } from '../options'
import { take, type Values } from '../store/vault'
import { say } from '../translations'
import { readReason } from './readReason'

/**
 * POST /api/{collection}/{id}/reveal `{reason}`: the only door to guarded values in clear. The entry of the reading is
 * written first and committed before the answer; when it cannot be, the answer is no.
 */
export const reveal = (slug: string, options: GuardedReadingOptions): Endpoint => ({
  path: '/:id/reveal',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw refusal(req, 'signIn', 401)
    const given = await readReason(req)
    const identity = await inTransaction(req, () => readRecorded(req, slug, given, options))
    return Response.json({ identity }, { headers: { 'Cache-Control': 'no-store' } })
  },
})

async function readRecorded(
  req: PayloadRequest,
  collection: string,
  given: string | null,
  options: GuardedReadingOptions,
): Promise<Values> {
  const doc = await find(req, collection, String(req.routeParams?.id ?? ''))
  const leave = doc && (await options.mayRead(req, collection, doc))
  if (!doc || !leave) throw refusal(req, 'notFound', 404)
  const reason = leave.exception?.reason ?? given
  if (!reason) throw refusal(req, 'reasonNeeded', 422, [{ field: 'reason', code: 'guarded.reason_needed' }])
  const fields = [...(options.collections[collection]?.readable ?? [])]
  await options.onRead(req, { collection, doc, fields, reason, exception: leave.exception?.id ?? null })
  return take(req, { collection, id: String(doc.id), fields, secrets: options.secrets })
}

async function find(req: PayloadRequest, collection: string, id: string) {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null
  // system: whoever reads by an exception does not see the document; mayRead decides on what is stored
  return req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
}

async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const ours = await initTransaction(req)
  if (!ours) throw new Error('guarded-reading: a reading has a transaction of its own')
  try {
    const result = await work()
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

const refusal = (
  req: PayloadRequest,
  word: Parameters<typeof say>[1],
  status: number,
  problems?: Array<{ field: string; code: string }>,
) =>
  new APIError(
    say(req, word),
    status,
    { code: `guarded.${word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`, problems },
    true,
  )
