import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { writeAudit } from './writeAudit'

type Step = {
  action: string
  account: { id: string; name?: string | null }
  kind?: string
  name?: string
  reason?: string
}

/** The audit entry of what happened to a second factor; before a session there is, its person acts himself. */
export async function recordSecondFactor(
  req: PayloadRequest,
  { action, account, kind, name: called, reason }: Step,
): Promise<void> {
  const { id, name, scope } = account as Step['account'] & { scope?: Scope }
  await writeAudit(req, {
    action: `user.${action}`,
    collection: 'users',
    documentId: id,
    scope,
    changes: { ...(kind ? { kind: { to: kind } } : {}), ...(called ? { name: { to: called } } : {}) },
    ...(reason ? { reason } : {}),
    ...(req.user ? {} : { actor: { id, name: name ?? '' } }),
  })
}
