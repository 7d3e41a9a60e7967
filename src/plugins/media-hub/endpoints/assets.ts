import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pool } from 'pg'
import { type ByteRange, byteRange } from '../rules/byteRange'
import { jsonAnswer, keepFor, OPEN_TO_SCRIPTS } from './answer'
import { notFound, Problem } from './problem'
import { holds, send } from './send'

/** Opens a stored file, or a span of it (both ends included); null when there is no such file. */
export type OpenObject = (key: string, range?: ByteRange) => Promise<Readable | null>

type Rendition = { name: string; mimeType: string; bytes: number; key: string }

type Row =
  | { json: string; renditions: Rendition[]; gone_at: null }
  | { gone_at: Date; gone_reason: string | null }

const NEWEST_CARRIER = `
  select a.json, a.renditions, a.gone_at, a.gone_reason
  from media_hub_assets a join media_hub_items i using (item_id)
  where a.asset_id = $1 order by a.gone_at desc nulls first, i.updated_at desc limit 1`

/** A file by its public face while a public item carries it, a tombstone once none does any more. */
type Found =
  | { state: 'public'; json: string; renditions: Rendition[] }
  | { state: 'gone'; withdrawnAt: string; reason: string | null }

/** @throws Problem 404 for what no public release ever carried */
async function findAsset(pool: Pool, id: string): Promise<Found> {
  const { rows } = await pool.query<Row>(NEWEST_CARRIER, [id.includes('\0') ? '' : id])
  const row = rows[0]
  if (!row) throw notFound('no public release carries this asset')
  if (row.gone_at === null) return { state: 'public', json: row.json, renditions: row.renditions }
  return { state: 'gone', withdrawnAt: row.gone_at.toISOString(), reason: row.gone_reason }
}

const tombstone = (id: string, { withdrawnAt, reason }: Extract<Found, { state: 'gone' }>) =>
  JSON.stringify({ id, withdrawnAt, reason })

/** The public face of a file, or its tombstone with 410. @throws Problem 404 */
export async function assetJson(pool: Pool, id: string): Promise<{ status: 200 | 410; text: string }> {
  const found = await findAsset(pool, id)
  if (found.state === 'gone') return { status: 410, text: tombstone(id, found) }
  return { status: 200, text: found.json }
}

/** Streams one rendition, whole or a span, while a public item carries it; 410 afterwards. @throws Problem 404, 416 */
export async function sendRendition(
  { pool, openObject }: { pool: Pool; openObject: OpenObject },
  { id, name }: { id: string; name: string },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const found = await findAsset(pool, id)
  if (found.state === 'gone') return send(req, res, jsonAnswer(tombstone(id, found), keepFor(5), 410))
  const rendition = found.renditions.find((one) => one.name === name)
  if (!rendition) throw notFound('no public release carries this file')
  const { bytes } = rendition
  const etag = `"${createHash('sha256').update(`${rendition.key} ${bytes}`).digest('base64url').slice(0, 27)}"`
  const headers = { ...headersOf(rendition), etag }
  if (holds(req.headers['if-none-match'], etag)) return void res.writeHead(304, headers).end()
  const ifRange = req.headers['if-range']
  const range = ifRange === undefined || ifRange === etag ? byteRange(req.headers.range, bytes) : undefined
  if (range === 'unsatisfiable') {
    throw new Problem(416, 'request.range', `the file has ${bytes} bytes`, {
      contentRange: `bytes */${bytes}`,
    })
  }
  const stream = req.method === 'HEAD' ? undefined : await openObject(rendition.key, range)
  if (stream === null) throw notFound('the stored file is missing')
  if (range) {
    const { start, end } = range
    res.writeHead(206, {
      ...headers,
      'content-range': `bytes ${start}-${end}/${bytes}`,
      'content-length': end - start + 1,
    })
  } else {
    res.writeHead(200, { ...headers, 'content-length': bytes })
  }
  if (stream) await pipeline(stream, res)
  else res.end()
}

const headersOf = ({ mimeType }: Rendition) => ({
  ...OPEN_TO_SCRIPTS,
  'content-type': mimeType,
  'accept-ranges': 'bytes',
  'cache-control': keepFor(60),
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
})
