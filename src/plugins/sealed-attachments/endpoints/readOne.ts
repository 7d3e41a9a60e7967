import type { PayloadHandler } from 'payload'
import type { AttachedTo, SealedAttachmentsOptions } from '../options'
import { list, take } from '../store/attachments'
import { documentOf, inTransaction, isUuid, reasonOf, refusal } from './asking'

const endings: Record<string, string> = { jpeg: 'jpg', png: 'png', pdf: 'pdf' }

/**
 * POST /:id/attachments/:attachment `{reason}`: the bytes of one file. The reading is recorded before they are opened
 * and committed before there is an answer. The name is ours, and no browser runs what comes.
 */
export const readOne =
  (slug: string, options: SealedAttachmentsOptions): PayloadHandler =>
  async (req) => {
    const doc = await documentOf(req, slug)
    if (!(options.collections[slug] as AttachedTo).mayRead(req, doc)) throw refusal(req, 'not_yours', 403)
    const reason = await reasonOf(req)
    const id = String(req.routeParams?.attachment ?? '')
    const owner = { collection: slug, document: String(doc.id) }
    const found = isUuid(id) ? (await list(req, owner)).find((one) => one.id === id.toLowerCase()) : undefined
    if (!found) throw refusal(req, 'not_found', 404)
    const bytes = await inTransaction(req, async () => {
      const changes = { attachment: { to: found.id }, kind: { to: found.kind } }
      await options.onAct(req, { action: 'attachment_read', collection: slug, doc, reason, changes })
      return take(req, owner, found.id, options.secrets)
    })
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="${found.kind}.${endings[found.form]}"`,
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'private, no-store',
      },
    })
  }
