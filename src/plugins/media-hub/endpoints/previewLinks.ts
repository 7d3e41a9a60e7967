import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import type { Doc, Source } from '../hooks/publishSnapshot'
import { instant, transactionQuery } from '../hooks/query'
import { letterTokenHash, newLetterToken } from '../rules/letterToken'
import { publicItemOf } from '../rules/publicItemOf'
import { say } from '../translations'
import { inTransaction } from './inTransaction'
import { documentOf } from './readDocument'

const USUAL_HOURS = 24
const MOST_HOURS = 168

/** A link that was made, for a trail. */
export type PreviewLink = { collection: string; doc: Doc; expiresAt: string }
export type OnPreviewLink = (req: PayloadRequest, made: PreviewLink) => Promise<void>

/**
 * POST /api/{collection}/{id}/preview-links, optionally with `{ hours: 1-168 }` (24): a link, answered this once, by
 * which somebody without an account reads this version until it changes, becomes public, or the hours are over.
 */
export const previewLinks = (slug: string, source: Source, onMade?: OnPreviewLink): Endpoint => ({
  path: '/:id/preview-links',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new APIError(say(req, 'signIn'), 401, { code: 'media_hub.sign_in' }, true)
    const hours = await hoursOf(req)
    const made = await inTransaction(req, async () => {
      const doc = await lockedDocument(req, slug)
      if (!source.mayPreview?.(req, doc))
        throw new APIError(say(req, 'notYours'), 403, { code: 'media_hub.not_yours' }, true)
      if (!source.isUnpublished?.(doc))
        throw new APIError(say(req, 'previewIsPublic'), 409, { code: 'media_hub.not_unpublished' }, true)
      const token = newLetterToken()
      const presented = await source.present({ doc, req })
      const now = new Date().toISOString()
      const standing = { version: 0, slug: '', publishedAt: now, updatedAt: now }
      const item = { ...publicItemOf(presented, standing), urls: {} }
      const files = Object.fromEntries(presented.assets.map(({ id, renditions }) => [id, renditions]))
      const query = await transactionQuery(req)
      const [row] = await query(MAKE, [
        ...[letterTokenHash(token), String(doc.id), String(req.user?.id), hours],
        ...[JSON.stringify(item), JSON.stringify(files)],
      ])
      const expiresAt = String(row?.until)
      await onMade?.(req, { collection: slug, doc, expiresAt })
      return { url: `${req.payload.config.serverURL}/pratinjau/${token}`, expiresAt }
    })
    return Response.json(made, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  },
})

/** The document as the person may read it, held until the link is written: no change slips in between. @throws 404 */
async function lockedDocument(req: PayloadRequest, slug: string): Promise<Doc> {
  const seen = await documentOf(req, slug)
  const query = await transactionQuery(req)
  const table = req.payload.db.tableNameMap.get(slug.replaceAll('-', '_')) ?? slug.replaceAll('-', '_')
  await query(`select 1 from "${table}" where id = $1 for share`, [String(seen.id)])
  return documentOf(req, slug)
}

async function hoursOf(req: PayloadRequest): Promise<number> {
  const body = (await req.text?.()) ?? ''
  const hours = body.trim() === '' ? USUAL_HOURS : hoursIn(body)
  if (typeof hours === 'number' && Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS) return hours
  throw new APIError(say(req, 'badHours'), 400, { code: 'media_hub.bad_hours' }, true)
}

function hoursIn(body: string): unknown {
  try {
    const { hours = USUAL_HOURS } = (JSON.parse(body) ?? {}) as { hours?: unknown }
    return hours
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const MAKE = `
  insert into media_hub_preview_links (hash, item_id, made_by, expires_at, item_json, renditions)
  values ($1, $2, $3, now() + make_interval(hours => $4::int), $5, $6::jsonb)
  returning ${instant('expires_at')} as until`
