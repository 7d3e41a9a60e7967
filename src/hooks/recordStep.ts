import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { inNameOf, writeAudit } from './writeAudit'

type StepTaken = {
  collection: string
  doc: { id: string; scope?: Scope; number?: string | null }
  action: string
  from: string
  to: string
  note: string | null
  actor: { id: string; name: string; actingFor?: string | null } | null
}

/** list: what steps are called once they are taken */
const participles: Record<string, string> = {
  submit: 'submitted',
  return: 'returned',
  approve: 'approved',
  schedule: 'scheduled',
  publish: 'published',
  move_embargo: 'embargo_moved',
  lift_embargo: 'embargo_lifted',
  correct: 'corrected',
  correct_seriously: 'seriously_corrected',
  withdraw: 'withdrawn',
  archive: 'archived',
  reactivate: 'reactivated',
  open: 'opened',
  refuse: 'refused',
  close: 'closed',
  lapse: 'lapsed',
  end: 'ended',
  register: 'registered',
  ask_completion: 'returned_for_completion',
  dispose: 'disposed',
  take_up: 'taken_up',
  ready_to_give: 'prepared_to_give',
  ready_in_part: 'prepared_in_part',
  ready_to_refuse: 'prepared_to_refuse',
  reconsider: 'reconsidered',
  give: 'given',
  give_in_part: 'given_in_part',
  name_holder: 'passed_to_holder',
  say_undocumented: 'found_undocumented',
  extend: 'extended',
  mark_late: 'late',
  carry_out: 'carried_out',
  answer: 'answered',
  recall: 'recalled',
  remind: 'reminded',
  sign: 'signed',
  grant: 'granted',
  mediate: 'mediated',
  agree: 'agreed',
  adjudicate: 'adjudicated',
  rule: 'ruled',
  sue: 'sued',
  appeal: 'appealed',
  finish: 'finished',
  decide: 'decided',
  revise: 'revised',
  remove: 'removed',
  disclose: 'opened',
  warn: 'warned',
  expire: 'expired',
  drop: 'dropped',
  grant_in_part: 'granted_in_part',
  reject: 'rejected',
  merge: 'merged',
  join: 'joined',
  take_out: 'taken_out',
  convert: 'converted',
  hold: 'held',
  release_hold: 'hold_released',
  // the outcome of a merged case is the outcome
  give_with_lead: 'given',
  give_in_part_with_lead: 'given_in_part',
  refuse_with_lead: 'refused',
  name_holder_with_lead: 'passed_to_holder',
  say_undocumented_with_lead: 'found_undocumented',
}

/** The audit entry of a workflow step: the last thing written before its commit. */
export async function recordStep(req: PayloadRequest, step: StepTaken): Promise<void> {
  const noun = step.collection.replace(/s$/, '').replaceAll('-', '_')
  await writeAudit(req, {
    action: `${noun}.${participles[step.action] ?? step.action}`,
    collection: step.collection,
    documentId: step.doc.id,
    scope: step.doc.scope,
    changes: {
      stage: { from: step.from, to: step.to },
      ...(step.action === 'approve' ? { number: { to: step.doc.number } } : {}),
    },
    reason: step.note,
    ...(step.actor
      ? { actor: { id: step.actor.id, name: inNameOf(step.actor.actingFor, step.actor.name) } }
      : {}),
  })
}
