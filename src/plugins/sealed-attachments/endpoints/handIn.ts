import { addDataAndFileToRequest, type PayloadHandler } from 'payload'
import type { AttachedTo, SealedAttachmentsOptions } from '../options'
import { attach } from '../store/attach'
import { answer, documentOf, inTransaction, refusal } from './asking'

/** POST /:id/attachments, multipart with `file` and `_payload` {kind}: an officer attaches a scan. */
export const handIn =
  (slug: string, options: SealedAttachmentsOptions): PayloadHandler =>
  async (req) => {
    const doc = await documentOf(req, slug)
    if (!(options.collections[slug] as AttachedTo).mayHandIn(req, doc)) throw refusal(req, 'not_yours', 403)
    await addDataAndFileToRequest(req)
    if (!req.file?.data) throw refusal(req, 'file_missing', 400, 'file')
    const { kind } = (req.data ?? {}) as { kind?: unknown }
    const file = { kind: typeof kind === 'string' ? kind : '', bytes: req.file.data }
    const { id } = req.user as { id: unknown }
    const kept = await inTransaction(req, () =>
      attach(req, options, { collection: slug, doc, keptBy: String(id), ...file }),
    )
    return answer({ attachment: kept }, 201)
  }
