import type { Endpoint, PayloadRequest } from 'payload'
import { revokePaper } from '../issue/revokePaper'
import { optionsOf } from '../options'
import { committed, reachPaper, refusal } from './reachPaper'

/** POST /api/papers/{id}/revoke `{reason}`: the paper is void from now on, and its check page says so. */
export const revoke: Endpoint = {
  path: '/:id/revoke',
  method: 'post',
  handler: async (req) => {
    const reason = await reasonIn(req)
    const doc = await committed(req, async () => {
      const paper = await reachPaper(req)
      if (!(await optionsOf(req).mayRevoke(req, paper))) throw refusal(req, 'notYours', 403)
      if (!reason) throw refusal(req, 'reasonNeeded', 422, [{ field: 'reason', code: 'paper.reason_needed' }])
      return revokePaper(req, String(paper.id), reason)
    })
    return Response.json({ doc }, { headers: { 'Cache-Control': 'no-store' } })
  },
}

async function reasonIn(req: PayloadRequest): Promise<string | null> {
  const text = (await req.text?.()) ?? ''
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
  const { reason } = (body ?? {}) as { reason?: unknown }
  const words = typeof reason === 'string' ? reason.trim() : ''
  return words.length >= 10 && words.length <= 500 ? words : null
}
