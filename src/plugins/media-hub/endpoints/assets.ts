import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pool } from 'pg'
import { type ByteRange, byteRange } from '../rules/byteRange'
import { keepFor, OPEN_TO_SCRIPTS } from './answer'
import { notFound, Problem } from './problem'
import { holds } from './send'

/** Opens a stored file, or a span of it (both ends included); null when there is no such file. */
export type OpenObject = (key: string, range?: ByteRange) => Promise<Readable | null>

type Rendition = { name: string; mimeType: string; bytes: number; key: string }

const NEWEST_CARRIER = `
  from media_hub_assets a join media_hub_items i using (item_id)
  where a.asset_id = $1 and i.state = 'public' order by i.updated_at desc limit 1`

/** The public face of a file that a public item carries. @throws Problem 404 */
export async function assetJson(pool: Pool, id: string): Promise<string> {
  const { rows } = await pool.query<{ json: string }>(`select a.json ${NEWEST_CARRIER}`, [safe(id)])
  if (!rows[0]) throw notFound('no public release carries this asset')
  return rows[0].json
}

/** Streams one rendition, whole or a span, while a public item carries it. @throws Problem 404, 416 */
export async function sendRendition(
  { pool, openObject }: { pool: Pool; openObject: OpenObject },
  { id, name }: { id: string; name: string },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const rendition = await findRendition(pool, id, name)
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

async function findRendition(pool: Pool, id: string, name: string): Promise<Rendition> {
  const { rows } = await pool.query<{ renditions: Rendition[] }>(`select a.renditions ${NEWEST_CARRIER}`, [
    safe(id),
  ])
  const rendition = rows[0]?.renditions.find((one) => one.name === name)
  if (!rendition) throw notFound('no public release carries this file')
  return rendition
}

const safe = (text: string) => (text.includes('\0') ? '' : text)

const headersOf = ({ mimeType }: Rendition) => ({
  ...OPEN_TO_SCRIPTS,
  'content-type': mimeType,
  'accept-ranges': 'bytes',
  'cache-control': keepFor(60),
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
})
