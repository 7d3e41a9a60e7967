import type { PayloadRequest } from 'payload'
import { writeAudit } from '../../hooks/writeAudit'
import type { StoredRequest } from './stored'

/** The proof of a handing-over: an entry of the trail, and a message of the case that the desk reads. */
export async function recordHandOver(
  req: PayloadRequest,
  id: string,
  { words, file, receivedAt }: { words: string; file: string; receivedAt: Date },
): Promise<void> {
  const request = await req.payload.db.findOne<StoredRequest>({
    collection: 'information-requests',
    where: { id: { equals: id } },
    req,
  })
  if (!request) throw new Error(`the request ${id} is gone`)
  await writeAudit(req, {
    action: 'information_request.file_handed_over',
    collection: 'information-requests',
    documentId: id,
    scope: request.scope,
    changes: { file: { to: file }, at: { to: receivedAt.toISOString() } },
    actor: { id: 'applicant', name: 'Pemohon' },
  })
  // system: nobody is signed in at the status page; the one-time code has let the applicant in
  await req.payload.create({
    collection: 'case-messages',
    data: {
      request: id,
      audience: 'internal',
      text: `Bukti penyerahan: berkas jawaban diserahkan kepada pemohon di halaman status dengan kode sekali pakai pada ${receivedAt.toISOString()}: ${words}.`,
    } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
}
