import type { PayloadHandler } from 'payload'
import type { AttachedTo, SealedAttachmentsOptions } from '../options'
import { list } from '../store/attachments'
import { answer, documentOf, refusal } from './asking'

/** GET /:id/attachments: what the document needs, what is there, what is missing. No bytes, no names of files. */
export const listAll =
  (slug: string, { collections }: SealedAttachmentsOptions): PayloadHandler =>
  async (req) => {
    const doc = await documentOf(req, slug)
    const to = collections[slug] as AttachedTo
    if (!to.mayRead(req, doc) && !to.mayHandIn(req, doc)) throw refusal(req, 'not_yours', 403)
    const attachments = await list(req, { collection: slug, document: String(doc.id) })
    const needed = (await to.needed(req, doc)).map(({ kind, seen }) => ({
      kind,
      label: to.kinds[kind],
      seen,
      attached: attachments.filter((one) => one.kind === kind).length,
    }))
    const missing = needed.filter(({ seen, attached }) => !seen && attached === 0).map(({ kind }) => kind)
    return answer({ needed, missing, attachments })
  }
