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
