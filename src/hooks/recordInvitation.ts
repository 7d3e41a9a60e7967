import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { writeAudit } from './writeAudit'

type Step = {
  action: string
  account: { id: string; name?: string | null }
  reason?: { id: string; en: string }
}

/** The audit entry of an invitation's step; who accepts one acts himself, though nobody is signed in yet. */
export async function recordInvitation(
  req: PayloadRequest,
  { action, account, reason }: Step,
): Promise<void> {
  const { id, name, scope } = account as Step['account'] & { scope?: Scope }
  await writeAudit(req, {
    action: `user.${action}`,
    collection: 'users',
    documentId: id,
    scope,
    reason: reason?.id,
    ...(action === 'invitation_accepted' ? { actor: { id, name: name ?? '' } } : {}),
  })
}
