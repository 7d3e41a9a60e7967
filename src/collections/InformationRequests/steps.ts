import type { PayloadRequest } from 'payload'
import { personOf } from '../../access/person'
import { answersOfUnits } from '../Dispositions/answersOfUnits'
import { assignUnits } from '../Dispositions/assignUnits'
import { superiorsOver } from '../Disclosures/whoGuards'
import { longestExtension } from './deadlines'
import { escape, letters, tellApplicant } from './letters'
import { answerLimit, limitFrom } from './limitOf'
import type { CaseOffice, PaperKind } from './office'
import { requestProblems } from './problems'
import { dueAtOf, type StoredRequest } from './stored'
import { requestWords } from './words'
import { informationRequestTable } from './workflow'

type Taken = { action: string; doc: StoredRequest; note: string | null; now: Date; req: PayloadRequest }
type Written = Record<string, unknown>

/** Steps that answer a request: the outcome in the words of the register, the letter, and the paper. */
const decisions: Readonly<
  Record<string, { outcome: string; letter: Exclude<keyof typeof letters, 'oneTimeCode'>; paper: PaperKind }>
> = {
  give: { outcome: 'diberikan', letter: 'given', paper: 'pemberitahuan_tertulis' },
  give_in_part: { outcome: 'diberikan_sebagian', letter: 'given_in_part', paper: 'pemberitahuan_tertulis' },
  refuse: { outcome: 'ditolak', letter: 'refused', paper: 'keputusan_penolakan' },
  name_holder: { outcome: 'tidak_dikuasai', letter: 'not_held', paper: 'pemberitahuan_tertulis' },
  say_undocumented: {
    outcome: 'tidak_didokumentasikan',
    letter: 'not_documented',
    paper: 'pemberitahuan_tertulis',
  },
}

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
  problems: (asked: Omit<Taken, 'note'>) => requestProblems(office, asked),
  writes: (taken: Taken) => written(office, taken),
})

async function written(office: CaseOffice, taken: Taken): Promise<Written> {
  const { action, doc, note, now, req } = taken
  const paper = (kind: PaperKind) => office.issue?.(req, { kind, collection: 'information-requests', doc })
  if (decisions[action]) return decide(office, taken)
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
      await tellApplicant(office, req, doc, letters.incomplete({ ...doc, completeOn }, note))
      await paper('pemberitahuan_tidak_lengkap')
      return { completeOn, completeAt, incompleteNote: note }
    }
    case 'dispose':
      await assignUnits(office, req, doc, now)
      await paper('nota_disposisi')
      return { joinedAt: null }
    case 'collect':
      return { joinedAt: null, unitAnswers: await answersOfUnits(req, doc.id) }
    case 'extend': {
      const extension = {
        at: now.toISOString(),
        reason: note,
        days: Math.min(doc.daysToExtend ?? longestExtension, longestExtension),
      }
      const { dueOn, columns } = await answerLimit(office, req, { ...doc, extension })
      await tellApplicant(office, req, doc, letters.extended({ ...doc, dueOn }, note))
      await paper('pemberitahuan_perpanjangan')
      return { extension, ...columns }
    }
    case 'mark_late':
      return markLate(office, taken)
    case 'lapse':
      await tellApplicant(office, req, doc, letters.lapsed(doc, note))
      return { outcome: 'gugur', ...ended(req, now) }
    case 'withdraw':
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

const ended = (req: PayloadRequest, now: Date) => ({
  decidedAt: now.toISOString(),
  decidedBy: personOf(req)?.id ?? null,
  checkAt: null,
  joinedAt: null,
})

/** The written notice: outcome, who signed it, and the window for an objection, which opens with it. */
async function decide(office: CaseOffice, { action, doc, now, req }: Taken): Promise<Written> {
  const { outcome, letter, paper } = decisions[action] as (typeof decisions)[string]
  const window = await limitFrom(office, req, doc.unit, 'objection_window', now)
  const columns = {
    outcome,
    ...ended(req, now),
    objectionEndsOn: window.dueOn,
    closesAt: window.dueAt,
  }
  await tellApplicant(office, req, doc, letters[letter]({ ...doc, ...columns }, null))
  await office.issue?.(req, { kind: paper, collection: 'information-requests', doc })
  return columns
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
