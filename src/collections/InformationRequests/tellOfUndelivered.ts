import {
  type CollectionSlug,
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type SendEmailOptions,
} from 'payload'
import type { Scope } from '../../domain/posts'
import { env } from '../../env'
import { inTransaction } from '../../hooks/inTransaction'
import { writeAudit } from '../../hooks/writeAudit'
import { peopleOver } from '../Dispositions/peopleOfUnit'
import { escape } from './letters'

type Undelivered = { collection: string; id: string; title: string }
type Send = (req: PayloadRequest, letter: SendEmailOptions) => Promise<void>

/**
 * A letter to an applicant that will never arrive leaves him without his notice: the trail says so, and the officers over
 * the case are asked to reach him another way.
 */
export const tellOfUndelivered =
  (payload: Payload, send: Send) =>
  async ({ collection, id, title }: Undelivered): Promise<void> => {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, async () => {
      const doc = await payload.db.findOne<{ id: string; scope: Scope }>({
        collection: collection as CollectionSlug,
        where: { id: { equals: id } },
        req,
      })
      if (!doc) return
      const about = { collection, documentId: id, scope: doc.scope, reason: title }
      await writeAudit(req, { action: 'case.letter_undelivered', ...about })
      for (const { name, email } of await peopleOver(req, doc.scope, 'ppid_officer'))
        await send(req, {
          to: email,
          ...letter(name, `${env().PUBLIC_URL}/admin/collections/${collection}/${id}`, title),
        })
    })
  }

const letter = (name: string, link: string, title: string) => ({
  subject: `Surel kepada pemohon tidak sampai / an e-mail did not arrive: ${title}`,
  html: `<!doctype html><html lang="id"><body style="font-family:sans-serif;line-height:1.5">
<p>Yth. ${escape(name)},</p>
<p>Surel "${escape(title)}" tidak dapat disampaikan kepada pemohon. Hubungi pemohon lewat telepon atau pos dan catat penyerahannya; tenggat permohonan tetap berjalan.</p>
<p><a href="${link}">${link}</a></p>
<hr><p lang="en">The e-mail could not be delivered. Reach the applicant by telephone or post; the limit goes on.</p>
</body></html>`,
})
