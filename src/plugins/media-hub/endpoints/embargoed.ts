import { json as readJson, type Request, type Response, type Router } from 'express'
import type { Pool } from 'pg'
import { z } from 'zod'
import { fourClocks } from '../../../domain/fourClocks'
import { PUBLIC_BASE, type PublicItem } from '../../../domain/publicItem'
import { photoHead } from '../formats/photoMetadata/photoHead'
import { embargoTerms } from '../rules/embargoTerms'
import { jsonAnswer } from './answer'
import { type OpenObject, type Rendition, sendFile } from './assets'
import { callerOf } from './callerOf'
import { parameters } from './parameters'
import { refuseOtherMethods } from './otherMethods'
import { notFound, Problem } from './problem'
import { send } from './send'

type Reading = { pool: Pool; openObject: OpenObject; publicUrl: string }
type Refused = { refused?: 'key' | 'tier' | 'terms' | null }
type Shown = { item: string; embargoedUntil: string }

const ALONE = 'private, no-store'

/** Read by POST /v1/embargoed/terms. */
export const acceptance = z.strictObject({
  version: z.string().meta({ description: 'Of the terms you read.', examples: [embargoTerms.version] }),
  acceptedBy: z
    .string()
    .trim()
    .min(2)
    .max(200)
    .meta({ description: 'Name and post of whoever accepts.', examples: ['Siti Rahma, redaktur pelaksana'] }),
})

/**
 * What trusted outlets read before the end of an embargo. Only the database opens it, and only while it writes down
 * who reads; nothing of it is kept in memory or by caches.
 */
export function embargoed(router: Router, { pool, openObject, publicUrl }: Reading): void {
  const hashOf = (res: Response): string => {
    const { hash } = callerOf(res)
    if (hash) return hash
    throw new Problem(401, 'key.missing', 'embargoed texts are for outlets with a key: Authorization: Bearer')
  }
  const ask = async <T>(text: string, values: unknown[]): Promise<T> => {
    const { rows } = await pool.query<{ said: (T & Refused) | null }>(`select ${text} as said`, values)
    const said = rows[0]?.said
    if (!said || said.refused) throw refusal(said?.refused ?? 'key')
    return said
  }
  const read = (res: Response, item: string | null) =>
    ask<{ items: Shown[] }>('media_hub_read_embargoed($1, $2, $3)', [hashOf(res), embargoTerms.version, item])
  const face = ({ item, embargoedUntil }: Shown) => {
    const release = JSON.parse(early(item, publicUrl)) as { id: string }
    const clocks = Object.fromEntries(fourClocks(embargoedUntil).map(({ zone, text }) => [zone, text]))
    return { embargoedUntil, clocks, release }
  }
  const told = (req: Request, res: Response, what: unknown) =>
    send(req, res, jsonAnswer(JSON.stringify(what), ALONE))

  router.get('/v1/embargoed', async (req, res) => {
    parameters(req.originalUrl, [])
    const { items } = await read(res, null)
    await told(req, res, { terms: embargoTerms.version, items: items.map(face) })
  })
  router.get('/v1/embargoed/terms', async (req, res) => {
    parameters(req.originalUrl, [])
    const { acceptedBy = null, acceptedAt = null } = await ask<{ acceptedBy?: string; acceptedAt?: string }>(
      'media_hub_terms_of($1, $2)',
      [hashOf(res), embargoTerms.version],
    )
    await told(req, res, { ...embargoTerms, acceptedBy, acceptedAt })
  })
  router.post('/v1/embargoed/terms', readJson({ limit: '4kb' }), async (req, res) => {
    const hash = hashOf(res)
    const body = acceptance.safeParse(req.body)
    if (!body.success)
      throw new Problem(
        400,
        'request.body',
        'send {"version", "acceptedBy"}: the version of the terms and your name',
      )
    if (body.data.version !== embargoTerms.version)
      throw new Problem(
        409,
        'embargo.other_terms',
        `the terms are now of version ${embargoTerms.version}: read them`,
      )
    const { rows } = await pool.query<{ done: boolean }>(
      'select media_hub_accept_terms($1, $2, $3) as done',
      [...[hash, embargoTerms.version, body.data.acceptedBy]],
    )
    if (!rows[0]?.done) throw refusal('tier')
    const said = await ask<object>('media_hub_terms_of($1, $2)', [hash, embargoTerms.version])
    const { refused: _none, ...accepted } = said as Record<string, unknown>
    await told(req, res, { ...embargoTerms, ...accepted })
  })
  refuseOtherMethods(router, '/v1/embargoed/terms', 'POST')
  router.get('/v1/embargoed/:id', async (req, res) => {
    parameters(req.originalUrl, [])
    const [shown] = (await read(res, clean(req.params.id))).items
    if (!shown) throw notFound('no text under embargo has this id')
    await told(req, res, face(shown))
  })
  router.get('/v1/embargoed/:id/assets/:asset/renditions/:name', async (req, res) => {
    const { id, asset, name } = req.params
    const values = [id, asset, name].map(clean)
    const { rendition, item } = await ask<{ rendition?: Rendition; item?: string }>(
      'media_hub_embargoed_rendition($1, $2, $3, $4, $5)',
      [hashOf(res), embargoTerms.version, ...values],
    )
    if (!rendition || !item) throw notFound('no text under embargo carries this file')
    const release = JSON.parse(early(item, publicUrl)) as PublicItem
    const words = release.assets.find((one) => one.id === asset)
    const isJpeg = rendition.mimeType === 'image/jpeg'
    const head = isJpeg && words ? photoHead(words, { ...release, urls: {} }, publicUrl) : Buffer.alloc(0)
    await sendFile(openObject, { rendition, head, cache: ALONE }, req, res)
  })
  for (const path of [
    '/v1/embargoed',
    '/v1/embargoed/:id',
    '/v1/embargoed/:id/assets/:asset/renditions/:name',
  ])
    refuseOtherMethods(router, path)
}

/** Its files lie behind the same door as the text. */
function early(item: string, publicUrl: string): string {
  const { id } = JSON.parse(item) as { id: string }
  return item
    .replaceAll(`${PUBLIC_BASE}/v1/assets/`, `${publicUrl}/v1/embargoed/${encodeURIComponent(id)}/assets/`)
    .replaceAll(PUBLIC_BASE, publicUrl)
}

const clean = (param: unknown): string => String(param ?? '').replaceAll('\0', '')

function refusal(why: 'key' | 'tier' | 'terms'): Problem {
  if (why === 'tier')
    return new Problem(
      403,
      'embargo.tier',
      'embargoed texts are for verified outlets with early access; ask the newsroom',
    )
  if (why === 'terms')
    return new Problem(
      403,
      'embargo.terms',
      'accept the terms first: read GET /v1/embargoed/terms, then POST {"version", "acceptedBy"} there',
    )
  return new Problem(
    401,
    'key.unknown',
    'the API key is unknown, has expired or was revoked; ask whoever gave it',
  )
}
