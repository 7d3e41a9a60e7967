import { json as readJson, type Request, type Response, type Router } from 'express'
import type { Pool } from 'pg'
import { z } from 'zod'
import { letterTokenHash } from '../rules/letterToken'
import { jsonAnswer } from './answer'
import { callerOf } from './callerOf'
import { refuseOtherMethods } from './otherMethods'
import { parameters } from './parameters'
import { notFound, Problem } from './problem'
import { send } from './send'

/** A recall as the outlet that answers it sees it. */
export type Called = {
  id: string
  version: number
  action: 'corrected' | 'withdrawn'
  number: string | null
  at: string
  confirmedAt: string | null
  /** a later change of the item took its place; by link only */
  isReplaced?: boolean
  isWithdrawn?: boolean
}

const ALONE = 'private, no-store'

/** Read by POST /v1/receipts. */
export const receiptRequest = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(100)
    .meta({ description: 'Of the item.', examples: ['019ab2f0-0000-7000'] }),
  version: z
    .int()
    .min(1)
    .max(2_147_483_647)
    .meta({ description: 'The version you hold now; after a withdrawal that of the withdrawal.' }),
})

/**
 * Where outlets confirm that they took down or replaced what was called back: `/v1/receipts` with a key,
 * `/v1/receipts/TOKEN` by the link of a message. Confirming twice changes nothing.
 */
export function receipts(router: Router, pool: Pool): void {
  const ask = async <T>(text: string, values: unknown[]) =>
    (await pool.query<{ said: T | null }>(`select ${text} as said`, values)).rows[0]?.said ?? null
  const tell = (req: Request, res: Response, what: unknown) =>
    send(req, res, jsonAnswer(JSON.stringify(what), ALONE))

  router.get('/v1/receipts', async (req, res) => {
    parameters(req.originalUrl, [])
    const items = await ask<Called[]>('media_hub_recalls_of_key($1)', [hashOf(res)])
    if (!items) throw unknownKey()
    await tell(req, res, { items })
  })
  router.post('/v1/receipts', readJson({ limit: '4kb' }), async (req, res) => {
    parameters(req.originalUrl, [])
    const hash = hashOf(res)
    const body = receiptRequest.safeParse(req.body)
    if (!body.success || body.data.id.includes('\0'))
      throw new Problem(400, 'request.body', 'send {"id", "version"}: the item, and the version you hold now')
    const called = await ask<Called & { refused?: string }>('media_hub_confirm_by_key($1, $2, $3)', [
      ...[hash, body.data.id, body.data.version],
    ])
    if (called?.refused) throw unknownKey()
    if (!called)
      throw notFound(
        'nothing of this item was called back up to that version; GET /v1/receipts says what waits',
      )
    await tell(req, res, called)
  })
  refuseOtherMethods(router, '/v1/receipts', 'POST')
  router.post('/v1/receipts/:token', async (req, res) => {
    const hash = letterTokenHash(String(req.params.token))
    const called = await ask<Called>('media_hub_confirm_by_token($1, $2)', [hash, 'webhook'])
    if (!called) throw notFound('no message of ours carries this link')
    await tell(req, res, called)
  })
  router.get('/v1/receipts/:token', async (req, res) => {
    const called = await ask<Called>('media_hub_recall_of_token($1)', [
      letterTokenHash(String(req.params.token)),
    ])
    if (!called) throw notFound('no message of ours carries this link')
    await tell(req, res, called)
  })
  refuseOtherMethods(router, '/v1/receipts/:token', 'POST')
}

/** Whose word it is. @throws Problem 401 without a key */
function hashOf(res: Response): string {
  const { hash } = callerOf(res)
  if (hash) return hash
  throw new Problem(
    401,
    'key.missing',
    'say whose receipt it is: Authorization: Bearer, or POST to the receipt link of the message',
  )
}

const unknownKey = () =>
  new Problem(401, 'key.unknown', 'the API key is unknown, has expired or was revoked; ask whoever gave it')
