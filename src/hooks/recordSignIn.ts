import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { type AuditEntry, writeAudit } from './writeAudit'

type Stopped = { kind: string; by: string }

/** The audit entry of a series of tries that was stopped: one a series, whatever it tried, and not whom. */
export async function recordStoppedTries(req: PayloadRequest, { kind, by }: Stopped): Promise<void> {
  // The refused request's own transaction, if it has one, is about to be undone.
  const outside = { payload: req.payload, headers: req.headers, user: null } as PayloadRequest
  await writeAudit(outside, {
    action: 'user.tries_stopped',
    collection: 'users',
    documentId: '-',
    changes: { kind: { to: kind }, by: { to: by } },
  })
}

type Ended = { account: { id: string; scope?: object | null }; which: 'all' | 'others' | 'one' }

/** The audit entry of sessions that somebody ended. */
export async function recordEndedSessions(req: PayloadRequest, { account, which }: Ended): Promise<void> {
  const entry: AuditEntry = {
    action: 'user.sessions_ended',
    collection: 'users',
    documentId: account.id,
    scope: account.scope as Scope | null,
    changes: { which: { to: which } },
  }
  await writeAudit(req, entry)
}
