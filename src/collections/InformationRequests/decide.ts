import type { PayloadRequest } from 'payload'
import { personOf } from '../../access/person'
import { idOf, letters, tellApplicant } from './letters'
import { limitFrom } from './limitOf'
import { lockMerged } from './merging'
import type { CaseOffice } from './office'
import type { StoredRequest } from './stored'

type Taken = { action: string; doc: StoredRequest; now: Date; req: PayloadRequest }
type Written = Record<string, unknown>
type OutcomeLetter = 'given' | 'given_in_part' | 'refused' | 'not_held' | 'not_documented'

/** Steps that answer a request: the outcome in the words of the register, the letter, and the paper. */
export const decisions: Readonly<
  Record<string, { outcome: string; letter: OutcomeLetter; paper: 'written_notice' | 'refusal_decision' }>
> = {
  give: { outcome: 'diberikan', letter: 'given', paper: 'written_notice' },
  give_in_part: { outcome: 'diberikan_sebagian', letter: 'given_in_part', paper: 'written_notice' },
  refuse: { outcome: 'ditolak', letter: 'refused', paper: 'refusal_decision' },
  name_holder: { outcome: 'tidak_dikuasai', letter: 'not_held', paper: 'written_notice' },
  say_undocumented: { outcome: 'tidak_didokumentasikan', letter: 'not_documented', paper: 'written_notice' },
}

/** The written notice, and with it that of every request merged into this one. */
export async function decide(office: CaseOffice, taken: Taken): Promise<Written> {
  const { action, doc, req } = taken
  // locked before anything is written to the trail, whose lock comes last
  const merged = await lockMerged(req, doc.id)
  const columns = await answer(office, taken, action)
  for (const id of merged)
    await office.follow(req, { collection: 'information-requests', id, action: `${action}_with_lead` })
  return columns
}

/** The answer of the lead, under the number, to the applicant and with the remedies of this request. */
export async function decideWithLead(office: CaseOffice, taken: Taken): Promise<Written> {
  const { action, doc, req } = taken
  // system: the lead has just been decided by its officer, who reaches both
  const lead = await req.payload.findByID({
    collection: 'information-requests',
    id: idOf(doc.mergedInto),
    depth: 0,
    overrideAccess: true,
    req,
  })
  const shared = {
    answer: lead.answer,
    heldBy: lead.heldBy,
    refusedUnder: lead.refusedUnder,
    consequenceTest: lead.consequenceTest,
    neverExemptChecked: lead.neverExemptChecked,
    neverExemptFound: lead.neverExemptFound,
    redactedCopy: lead.redactedCopy,
  }
  const answered = { ...taken, doc: { ...doc, ...shared } as StoredRequest }
  return { ...shared, ...(await answer(office, answered, action.replace('_with_lead', ''))) }
}

/** Outcome, who signed it, the window for an objection, which opens with it, and the letter that tells of all three. */
async function answer(office: CaseOffice, { doc, now, req }: Taken, action: string): Promise<Written> {
  const { outcome, letter, paper } = decisions[action] as (typeof decisions)[string]
  const window = await limitFrom(office, req, doc.unit, 'objection_window', now)
  const columns = {
    outcome,
    ...ended(req, now),
    objectionEndsOn: window.dueOn,
    closesAt: window.dueAt,
  }
  const decided = { ...doc, ...columns }
  const notice = await office.issue?.(req, { kind: paper, doc: decided })
  const list =
    action === 'give_in_part' ? await office.issue?.(req, { kind: 'redaction_list', doc: decided }) : null
  await tellApplicant(office, req, doc, letters[letter](decided), [notice, list])
  return columns
}

/** What every end of a request writes: when, by whom, and that nothing is waited for any more. */
export const ended = (req: PayloadRequest, now: Date) => ({
  decidedAt: now.toISOString(),
  decidedBy: personOf(req)?.id ?? null,
  checkAt: null,
  joinedAt: null,
})
