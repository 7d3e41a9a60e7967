import {
  APIError,
  type CollectionSlug,
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import type { Paper } from '../options'
import { type Message, say } from '../translations'

/** The paper of the address, as the person may read it. @throws APIError 401, 404 */
export async function reachPaper(req: PayloadRequest): Promise<Paper> {
  if (!req.user) throw refusal(req, 'signIn', 401)
  const id = String(req.routeParams?.id ?? '')
  const paper = /^[0-9a-f-]{36}$/i.test(id)
    ? await req.payload.findByID({
        collection: 'papers' as CollectionSlug,
        id,
        depth: 0,
        overrideAccess: false,
        disableErrors: true,
        req,
      })
    : null
  if (!paper) throw refusal(req, 'notFound', 404)
  return paper
}

/** Work of a request that must be committed before it is answered. */
export async function committed<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const ours = await initTransaction(req)
  if (!ours) throw new Error('official-papers: an endpoint has a transaction of its own')
  try {
    const result = await work()
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** A refusal in the person's language, with a code. */
export const refusal = (
  req: PayloadRequest,
  word: Message,
  status: number,
  problems?: Array<{ field: string; code: string }>,
) =>
  new APIError(
    say(req, word),
    status,
    { code: `paper.${word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`, problems },
    true,
  )
