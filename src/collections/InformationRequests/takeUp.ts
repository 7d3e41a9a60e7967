import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { inTransaction } from '../../hooks/inTransaction'
import { recordHandOver } from './recordHandOver'
import { letters, tellApplicant } from './letters'
import type { CaseOffice } from './office'
import { documentOf } from './publicForm'

/** What the public door hands over: answers to the form, and the mark of the code the sender holds. */
export type Sent = {
  id: string
  channel: 'site' | 'app'
  codeHash: string
  receivedAt: Date
  values: Readonly<Record<string, string>>
  files?: readonly Scan[]
}

type Scan = { kind: string; bytes: Buffer }

/** Keeps a scan that came with a request, in the transaction of the request. */
export type Attach = (
  req: PayloadRequest,
  handed: Scan & { collection: string; doc: unknown; actor: { id: string; name: string } },
) => Promise<unknown>

/** Who hands in what comes from the public side. */
const applicant = { id: 'applicant', name: 'Pemohon' }

/**
 * Makes the request of what was sent, received when it was sent. The day of receipt is the day it reached the hub, however
 * long it waited for a worker.
 * @param context carried along, so that whoever keeps the entry can end it in the same transaction
 * @throws when the office is not there any more, or what the collection refuses
 */
export async function takeUp(
  payload: Payload,
  sent: Sent,
  context: Record<string, unknown>,
  attach: Attach,
): Promise<void> {
  const { unit: code, ...data } = documentOf(sent.values)
  const req = await createLocalReq({ context: { ...context, intakeCodeHash: sent.codeHash } }, payload)
  await inTransaction(req, async () => {
    const unit = await payload.db.findOne<{ id: string }>({
      collection: 'units',
      where: { code: { equals: code ?? '' } },
      req,
    })
    if (!unit) throw new Error(`no unit has the code ${code}`)
    // system: nobody is signed in at the public door; what it may say was checked against the form
    const made = await payload.create({
      collection: 'information-requests',
      data: {
        ...data,
        unit: unit.id,
        channel: sent.channel,
        receivedAt: sent.receivedAt.toISOString(),
      } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
    await attachAll(req, String(made.id), sent.files ?? [], attach)
  })
}

/** All scans go to the request as it is stored. */
async function attachAll(
  req: PayloadRequest,
  id: string,
  scans: readonly Scan[],
  attach: Attach,
): Promise<void> {
  if (scans.length === 0) return
  const collection = 'information-requests'
  const doc = await req.payload.db.findOne({ collection, where: { id: { equals: id } }, req })
  for (const scan of scans) await attach(req, { ...scan, collection, doc, actor: applicant })
}

export type Asked = {
  documentId: string
  act: string
  words: string
  choice: string
  receivedAt: Date
  files?: readonly Scan[]
}

type TakeStep = (order: {
  payload: Payload
  user: null
  collection: string
  id: string
  action: string
  note: string
  req: PayloadRequest
}) => Promise<unknown>

const steps = ['add_words', 'withdraw', 'contest']
const tooLate =
  'Tidak dapat dilaksanakan: tahap permohonan sudah berubah. / Not possible any more: the stage has changed.'

/** What does the work: the procedure, the keeper of scans, the maker of one-time codes, the post office. */
export type Hands = {
  takeStep: TakeStep
  attach: Attach
  /** A new code for the applicant of this request; null when there were too many. */
  oneTimeCode: (req: PayloadRequest, request: string) => Promise<string | null>
  office: Pick<CaseOffice, 'sendSealed' | 'readIdentity'>
}

/** It cannot be done; the message is for the applicant. */
class NotPossible extends Error {}

/** The code goes to the address on record, sealed, in the transaction that makes it. */
async function sendCode(
  req: PayloadRequest,
  id: string,
  { oneTimeCode, office }: Pick<Hands, 'oneTimeCode' | 'office'>,
): Promise<void> {
  const request = await req.payload.db.findOne<{ id: string; number: string; applicant: unknown }>({
    collection: 'information-requests',
    where: { id: { equals: id } },
    req,
  })
  const code = request && (await oneTimeCode(req, id))
  if (!code)
    throw new NotPossible(
      'Terlalu banyak kode diminta hari ini. Coba lagi besok, atau hubungi petugas. / Too many codes were asked for today.',
    )
  if ((await tellApplicant(office, req, request, letters.oneTimeCode(request, code))) === 'unreachable')
    throw new NotPossible(
      'Tidak ada surel Anda yang tercatat. Ambil berkas di kantor kami, atau minta petugas mencatat surel Anda. / We have no e-mail address of yours.',
    )
}

const tooMany =
  'Berkas tidak diterima: perkara ini sudah memuat 25 berkas. / Not taken: this case holds 25 files already.'

/**
 * Does what an applicant asked for at the status page: a step in his name, or an objection.
 * @returns words for him when it is not possible any more; null when it was done
 */
export async function actForApplicant(
  payload: Payload,
  { documentId: id, act, words, choice, receivedAt, files = [] }: Asked,
  context: Record<string, unknown>,
  { takeStep, attach, oneTimeCode, office }: Hands,
): Promise<string | null> {
  const req = await createLocalReq({ context }, payload)
  try {
    await inTransaction(req, async () => {
      if (steps.includes(act))
        await takeStep({
          payload,
          user: null,
          collection: 'information-requests',
          id,
          action: act,
          note: words,
          req,
        })
      else if (act === 'send_code') await sendCode(req, id, { oneTimeCode, office })
      else if (act === 'hand_over') await recordHandOver(req, id, { words, file: choice, receivedAt })
      else if (act === 'object')
        // system: the applicant is no account; what he may say was checked against his face
        await payload.create({
          collection: 'keberatan',
          data: {
            request: id,
            grounds: [choice],
            reason: words,
            channel: 'site',
            receivedAt: receivedAt.toISOString(),
          } as never,
          depth: 0,
          overrideAccess: true,
          req,
        })
      else throw new Error(`no applicant can ask for ${act}`)
      await attachAll(req, id, files, attach)
    })
    return null
  } catch (error) {
    if (error instanceof NotPossible) return error.message
    if (codeOf(error) === 'attachments.full') return tooMany
    if (isRefusal(error)) return tooLate
    throw error
  }
}

const codeOf = (error: unknown): unknown => (error as { data?: { code?: unknown } } | null)?.data?.code

const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  [403, 404, 409, 422].includes(Number(error.status))
