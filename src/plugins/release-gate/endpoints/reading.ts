import type { PayloadHandler, PayloadRequest } from 'payload'
import { askEngine } from '../engine/askEngine'
import { type ReleasedFile, type ReleaseGateOptions, slugOf } from '../options'
import { takeFile } from '../store/files'
import { answer, download, fileOf, inTransaction, orderOf, reasonOf, refusal } from './asking'

/** POST /:id/original `{reason}`: the bytes that came in. The reading is recorded before there is an answer. */
export const readOriginal =
  (options: ReleaseGateOptions): PayloadHandler =>
  async (req) => {
    const doc = await fileOf(req, options)
    const { reason } = await orderOf(req)
    const { bytes } = await recorded(req, doc, reasonOf(req, reason), options)
    return download(bytes, doc.filename)
  }

/** POST /:id/page `{page, reason}`: a page of the original as a picture, to draw boxes on. Recorded like any reading. */
export const readPage =
  (options: ReleaseGateOptions): PayloadHandler =>
  async (req) => {
    const doc = await fileOf(req, options)
    const { page, reason } = await orderOf(req)
    if (typeof page !== 'number' || !Number.isInteger(page)) throw refusal(req, 'gate.bad_order', 400)
    const { bytes } = await recorded(req, doc, reasonOf(req, reason), options)
    const shown = await askEngine(options.engine, { work: 'page', name: doc.filename, page }, bytes)
    if (!shown.answer.ok) throw refusal(req, shown.answer.code, 422)
    const { pages, page: size } = shown.answer
    return answer({ pages, ...size, picture: `data:image/png;base64,${shown.bytes.toString('base64')}` })
  }

/** GET /:id/outgoing: what would leave, or left. */
export const readOutgoing =
  (options: ReleaseGateOptions): PayloadHandler =>
  async (req) => {
    const doc = await fileOf(req, options)
    if (!['prepared', 'released'].includes(doc.stage)) throw refusal(req, 'gate.stage', 409)
    const { bytes } = await takeFile(req, { file: doc.id, part: 'outgoing' }, options.secrets)
    return download(bytes, `${doc.filename.replace(/\.[^.]*$/, '')}.${doc.form}`)
  }

const recorded = (req: PayloadRequest, doc: ReleasedFile, reason: string, options: ReleaseGateOptions) => {
  if (!options.mayReadOriginal(req, doc)) throw refusal(req, 'gate.not_yours', 403)
  return inTransaction(req, async () => {
    await options.onAct(req, { action: 'original_read', collection: slugOf(options), doc, reason })
    return takeFile(req, { file: doc.id, part: 'original' }, options.secrets)
  })
}
