import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { writeAudit } from './writeAudit'

type Step = { action: string; account: { id: string; name?: string; scope?: Scope } }

const actions: Readonly<Record<string, string>> = {
  linked: 'user.linked_to_provider',
  identified: 'user.identified_by_provider',
  unlinked: 'user.unlinked_from_provider',
}

/** The audit entry of what a provider said of a person; an administrator cuts links, the person does the rest himself. */
export async function recordSingleSignOn(req: PayloadRequest, { action, account }: Step): Promise<void> {
  const { id, name = '', scope } = account
  await writeAudit(req, {
    action: actions[action] ?? `user.${action}`,
    collection: 'users',
    documentId: id,
    scope,
    ...(action === 'unlinked' ? {} : { actor: { id, name } }),
  })
}

/** Records that a provider's answer let nobody in, and why; never whom. */
export async function recordProviderRefusal(req: PayloadRequest, refusal: string): Promise<void> {
  // The refused sign-in's own transaction is gone by now.
  const outside = { payload: req.payload, headers: req.headers, user: null } as PayloadRequest
  await writeAudit(outside, {
    action: 'user.sign_in_refused',
    collection: 'users',
    documentId: '-',
    reason: `single sign-on: ${refusal}`,
  })
}
