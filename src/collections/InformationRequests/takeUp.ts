import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { inTransaction } from '../../hooks/inTransaction'
import { documentOf } from './publicForm'

/** What the public door hands over: answers to the form, and the mark of the code the sender holds. */
export type Sent = {
  id: string
  channel: 'site' | 'app'
  codeHash: string
  receivedAt: Date
  values: Readonly<Record<string, string>>
}

/**
 * Makes the request of what was sent, received when it was sent. The day of receipt is the day it reached the hub, however
 * long it waited for a worker.
 * @param context carried along, so that whoever keeps the entry can end it in the same transaction
 * @throws when the office is not there any more, or what the collection refuses
 */
export async function takeUp(payload: Payload, sent: Sent, context: Record<string, unknown>): Promise<void> {
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
    await payload.create({
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
  })
}

export type Asked = { documentId: string; act: string; words: string; choice: string; receivedAt: Date }

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

/**
 * Does what an applicant asked for at the status page: a step in his name, or an objection.
 * @returns words for him when it is not possible any more; null when it was done
 */
export async function actForApplicant(
  payload: Payload,
  { documentId: id, act, words, choice, receivedAt }: Asked,
  context: Record<string, unknown>,
  takeStep: TakeStep,
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
    })
    return null
  } catch (error) {
    if (isRefusal(error)) return tooLate
    throw error
  }
}

const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  [403, 404, 409, 422].includes(Number(error.status))
