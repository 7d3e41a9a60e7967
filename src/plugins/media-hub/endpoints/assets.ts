import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pool } from 'pg'
import { photoHead } from '../formats/photoMetadata/photoHead'
import { withHead } from '../formats/photoMetadata/withHead'
import { type ByteRange, byteRange } from '../rules/byteRange'
import { readPublicItem } from '../rules/readPublicItem'
import { jsonAnswer, keepFor, OPEN_TO_SCRIPTS } from './answer'
import { notFound, Problem } from './problem'
import { holds, send } from './send'

/** Opens a stored file, or a span of it (both ends included); null when there is no such file. */
export type OpenObject = (key: string, range?: ByteRange) => Promise<Readable | null>

export type Rendition = { name: string; mimeType: string; bytes: number; key: string }

type Row =
  | { json: string; renditions: Rendition[]; item_json: string; gone_at: null }
  | { gone_at: Date; gone_reason: string | null }

const NEWEST_CARRIER = `
  select a.json, a.renditions, i.item_json, a.gone_at, a.gone_reason
  from media_hub_assets a join media_hub_items i using (item_id)
  where a.asset_id = $1 order by a.gone_at desc nulls first, i.updated_at desc limit 1`

/** A file by its public face while a public item carries it, a tombstone once none does any more. */
type Found =
  | { state: 'public'; json: string; renditions: Rendition[]; itemJson: string }
  | { state: 'gone'; withdrawnAt: string; reason: string | null }

/** @throws Problem 404 for what no public release ever carried */
async function findAsset(pool: Pool, id: string): Promise<Found> {
  const { rows } = await pool.query<Row>(NEWEST_CARRIER, [id.includes('\0') ? '' : id])
  const row = rows[0]
  if (!row) throw notFound('no public release carries this asset')
  if (row.gone_at === null)
    return { state: 'public', json: row.json, renditions: row.renditions, itemJson: row.item_json }
  return { state: 'gone', withdrawnAt: row.gone_at.toISOString(), reason: row.gone_reason }
}

const tombstone = (id: string, { withdrawnAt, reason }: Extract<Found, { state: 'gone' }>) =>
  JSON.stringify({ id, withdrawnAt, reason })

type Files = {
  pool: Pool
  openObject: OpenObject
  publicUrl: string
  /** Hears before bytes of a file go out which version of which item it belongs to. */
  onRead: (item: string, version: number) => void
}

/** The public face of a file, or its tombstone with 410. @throws Problem 404 */
export async function assetJson(pool: Pool, id: string): Promise<{ status: 200 | 410; text: string }> {
  const found = await findAsset(pool, id)
  if (found.state === 'gone') return { status: 410, text: tombstone(id, found) }
  return { status: 200, text: found.json }
}

/**
 * Streams one rendition, whole or a span, while a public item carries it; 410 afterwards. A JPEG says of itself what
 * its newest release says of it. @throws Problem 404, 416
 */
export async function sendRendition(
  { pool, openObject, publicUrl, onRead }: Files,
  { id, name }: { id: string; name: string },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const found = await findAsset(pool, id)
  if (found.state === 'gone') return send(req, res, jsonAnswer(tombstone(id, found), keepFor(5), 410))
  const rendition = found.renditions.find((one) => one.name === name)
  if (!rendition) throw notFound('no public release carries this file')
  const begins = () => {
    const { id: item, version } = JSON.parse(found.itemJson) as { id: string; version: number }
    onRead(item, version)
  }
  await sendFile(
    openObject,
    { rendition, head: headOf(found, rendition, publicUrl), cache: keepFor(60), begins },
    req,
    res,
  )
}

/** Streams a stored file, whole or a span, with a head of words before the picture. @throws Problem 404, 416 */
export async function sendFile(
  openObject: OpenObject,
  {
    rendition,
    head,
    cache,
    begins,
  }: { rendition: Rendition; head: Buffer; cache: string; begins?: () => void },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const bytes = rendition.bytes + head.length
  const etag = etagOf(rendition, head)
  const headers = { ...headersOf(rendition), 'cache-control': cache, etag }
  if (holds(req.headers['if-none-match'], etag)) return void res.writeHead(304, headers).end()
  const ifRange = req.headers['if-range']
  const range = ifRange === undefined || ifRange === etag ? byteRange(req.headers.range, bytes) : undefined
  if (range === 'unsatisfiable') {
    throw new Problem(416, 'request.range', `the file has ${bytes} bytes`, {
      contentRange: `bytes */${bytes}`,
    })
  }
  const isHead = req.method === 'HEAD'
  const stream = isHead ? undefined : await openObject(rendition.key, head.length > 0 ? undefined : range)
  if (stream === null) throw notFound('the stored file is missing')
  if (stream) begins?.()
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
  if (stream) await pipeline(head.length > 0 ? withHead(stream, head, range) : stream, res)
  else res.end()
}

/** Caption, credit and rights for a JPEG, as they are public now; nothing for other files. */
function headOf(
  { json, itemJson }: Extract<Found, { state: 'public' }>,
  { mimeType }: Rendition,
  url: string,
) {
  if (mimeType !== 'image/jpeg') return Buffer.alloc(0)
  const item = readPublicItem(itemJson, url)
  const { id } = JSON.parse(json) as { id: string }
  const asset = item.assets.find((one) => one.id === id)
  return asset ? photoHead(asset, item, url) : Buffer.alloc(0)
}

function etagOf({ key, bytes }: Rendition, head: Buffer): string {
  const hash = createHash('sha256').update(`${key} ${bytes} `).update(head)
  return `"${hash.digest('base64url').slice(0, 27)}"`
}

const headersOf = ({ mimeType }: Rendition) => ({
  ...OPEN_TO_SCRIPTS,
  'content-type': mimeType,
  'accept-ranges': 'bytes',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
})
