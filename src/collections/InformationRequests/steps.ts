import type { PayloadRequest } from 'payload'
import { personOf } from '../../access/person'
import { answersOfUnits } from '../Dispositions/answersOfUnits'
import { assignUnits } from '../Dispositions/assignUnits'
import { superiorsOver } from '../Disclosures/whoGuards'
import { longestExtension } from './deadlines'
import { escape, letters, tellApplicant } from './letters'
import { answerLimit, limitFrom } from './limitOf'
import { convert } from './convert'
import { decide, decisions, decideWithLead, ended } from './decide'
import { joinChosen, letMergedGo } from './merging'
import type { CaseOffice } from './office'
import { requestProblems } from './problems'
import { dueAtOf, type StoredRequest } from './stored'
import { requestWords } from './words'
import { informationRequestTable } from './workflow'

type Taken = { action: string; doc: StoredRequest; note: string | null; now: Date; req: PayloadRequest }
type Written = Record<string, unknown>

/** The words four eyes look at, and that the history compares. An applicant is never among them. */
const content = (doc: StoredRequest) => ({
  subject: doc.subject,
  description: doc.description,
  purpose: doc.purpose ?? '',
  answer: doc.answer ?? '',
  heldBy: doc.heldBy ?? '',
  refusedUnder: (doc.refusedUnder ?? []).join(', '),
})

/** What no person can do any more, with the code that says why. */
function barred(doc: StoredRequest, now: Date): Record<string, string> {
  const { extension, completeAt, stage } = doc
  const dueAt = dueAtOf(doc)
  const bars: Record<string, string> = {}
  if (extension?.at) bars.extend = 'request.extended_once'
  else if (!dueAt || now > new Date(dueAt)) bars.extend = 'request.extension_too_late'
  if (stage === 'tidak_lengkap' && completeAt && now <= new Date(completeAt))
    bars.lapse = 'request.not_yet_lapsed'
  return bars
}

/** The procedure with what belongs to this noun alone, and the office that writes, reads and counts for it. */
export const informationRequestWorkflow = (office: CaseOffice) => ({
  table: informationRequestTable,
  words: requestWords,
  content,
  barred,
  without: ({ heldAt }: StoredRequest) => [heldAt ? 'hold' : 'release_hold'],
  problems: (asked: Omit<Taken, 'note'>) => requestProblems(office, asked),
  writes: (taken: Taken) => written(office, taken),
})

async function written(office: CaseOffice, taken: Taken): Promise<Written> {
  const { action, doc, note, now, req } = taken
  if (decisions[action]) return decide(office, taken)
  if (action.endsWith('_with_lead')) return decideWithLead(office, taken)
  switch (action) {
    case 'register': {
      const registered = { registeredAt: now.toISOString(), handledBy: personOf(req)?.id ?? null }
      const { dueOn, columns } = await answerLimit(office, req, { ...doc, ...registered })
      await tellApplicant(office, req, doc, letters.registered({ ...doc, dueOn }))
      // an alarm that has rung does not ring again
      return { ...registered, ...columns, checkAt: doc.checkAt ? columns.checkAt : null }
    }
    case 'ask_completion': {
      const limit = await limitFrom(office, req, doc.unit, 'completeness', now)
      const { dueOn: completeOn, dueAt: completeAt } = limit
      const asked = { completeOn, completeAt, incompleteNote: note }
      const notice = await office.issue?.(req, { kind: 'incompleteness_notice', doc: { ...doc, ...asked } })
      await tellApplicant(office, req, doc, letters.incomplete({ ...doc, completeOn }, note), [notice])
      return asked
    }
    case 'dispose': {
      const asked = await assignUnits(office, req, doc, now)
      await office.issue?.(req, { kind: 'disposition_memo', doc, ...asked })
      return { joinedAt: null }
    }
    case 'collect':
      return { joinedAt: null, unitAnswers: await answersOfUnits(req, doc.id) }
    case 'extend': {
      const extension = {
        at: now.toISOString(),
        reason: note,
        days: Math.min(doc.daysToExtend ?? longestExtension, longestExtension),
      }
      const { dueOn, columns } = await answerLimit(office, req, { ...doc, extension })
      const extended = { ...doc, extension, dueOn }
      const notice = await office.issue?.(req, {
        kind: 'extension_notice',
        doc: extended,
        firstDueOn: doc.dueOn ?? '',
      })
      await tellApplicant(office, req, doc, letters.extended(extended, note), [notice])
      return { extension, ...columns }
    }
    case 'mark_late':
      return markLate(office, taken)
    case 'lapse':
      await tellApplicant(office, req, doc, letters.lapsed(doc, note))
      return { outcome: 'gugur', ...ended(req, now) }
    case 'merge':
      await joinChosen(office, req, doc)
      return { toMerge: [] }
    case 'join':
      return { mergedInto: req.context.leadOfMerge }
    case 'convert':
      await letMergedGo(office, req, doc)
      return convert(office, taken)
    case 'hold':
      return { heldAt: now.toISOString(), holdReason: note }
    case 'release_hold':
      return { heldAt: null, holdReason: null }
    case 'take_out':
      return { mergedInto: null }
    case 'withdraw':
      await letMergedGo(office, req, doc)
      await tellApplicant(office, req, doc, letters.withdrawn(doc))
      return { outcome: 'dicabut', ...ended(req, now) }
    case 'carry_out':
      return { outcome: null, closesAt: null }
    case 'close':
      return { closesAt: null }
    default:
      return {}
  }
}

/**
 * Silence is an event: the superiors hear of it, and the applicant of his right and its last day. The case goes on;
 * a late answer is still an answer.
 */
async function markLate(office: CaseOffice, { doc, now, req }: Taken): Promise<Written> {
  const dueAt = dueAtOf(doc)
  // a calendar has moved the date since the alarm was set
  if (dueAt && now < new Date(dueAt)) return { dueAt, checkAt: dueAt }
  const window = await limitFrom(office, req, doc.unit, 'objection_window', dueAt ?? doc.receivedAt)
  for (const { name, email } of await superiorsOver(req, doc.scope, ''))
    await office.send(req, { to: email, ...alarm(name, doc) })
  await tellApplicant(office, req, doc, letters.late({ ...doc, objectionEndsOn: window.dueOn }))
  return { checkAt: null, objectionEndsOn: window.dueOn }
}

const alarm = (name: string, { number, dueOn: on }: StoredRequest, dueOn = on?.slice(0, 10)) => ({
  subject: `Permohonan informasi ${number} lewat waktu / a request for information is late`,
  html: `<!doctype html><html lang="id"><body style="font-family:sans-serif;line-height:1.5">
<p>Yth. ${escape(name)},</p>
<p>Batas menjawab permohonan informasi ${number} lewat pada ${dueOn}. Pemohon telah diberi tahu haknya mengajukan keberatan kepada Anda (UU 14/2008 pasal 35(1)c).</p>
<hr><p lang="en">The limit to answer request ${number} passed on ${dueOn}; the applicant was told that he may object to you.</p>
</body></html>`,
})
