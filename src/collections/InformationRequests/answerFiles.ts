import type { PayloadRequest } from 'payload'
import type { FaceFile } from '../../domain/publicFace'
import { label } from '../../fields/labels'
import { idOf } from './letters'
import type { StoredRequest } from './stored'
import { answeredStages } from './workflow'

type Answered = Pick<StoredRequest, 'answerFiles' | 'stage'> & { outcome?: string | null }

/** Files are handed over once they were given, and as long as the answer stands. */
const hasGiven = ({ outcome, stage }: Answered): boolean =>
  (outcome === 'diberikan' || outcome === 'diberikan_sebagian') &&
  [...answeredStages, 'selesai'].includes(stage as 'selesai')

/** Of the files of the answer those that are released now, in the order in which the officer put them. */
export async function answerFilesOf(doc: Answered, req: PayloadRequest): Promise<FaceFile[]> {
  const ids = hasGiven(doc) ? (doc.answerFiles ?? []).map(idOf) : []
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<FaceFile>({
    collection: 'released-files',
    where: { and: [{ id: { in: ids } }, { stage: { equals: 'released' } }] },
    limit: ids.length,
    pagination: false,
    req,
  })
  return ids.flatMap((id) =>
    docs.filter((doc) => String(doc.id) === id).map(({ title, form }) => ({ id, title, form })),
  )
}

/** The button that has a code sent for one of them. */
export const sendCode = {
  act: 'send_code',
  label: label('Kirim kode sekali pakai', 'Send a one-time code'),
  help: label(
    'Ke surel Anda yang tercatat; berlaku 15 menit untuk satu berkas jawaban.',
    'To your address on record; it opens one file of the answer within 15 minutes.',
  ),
  needsWords: false,
  isPlain: true,
}
