import { createLocalReq, type Payload } from 'payload'
import type { Scope } from '../domain/posts'
import { writeAudit } from './writeAudit'

type Silence = { outletId: string; since: string; minutes: number; isOver: boolean }

/** The audit entry of an outlet's feed that fell silent for longer than it asked for, or was heard of again. */
export async function recordSilence(
  payload: Payload,
  { outletId, since, minutes, isOver }: Silence,
): Promise<void> {
  const collection = 'outlets'
  // system: the post office acts for nobody
  const doc = await payload.findByID({ collection, id: outletId, depth: 0, overrideAccess: true })
  await writeAudit(await createLocalReq({}, payload), {
    action: isOver ? 'outlet.heard_again' : 'outlet.fell_silent',
    collection,
    documentId: outletId,
    scope: doc.scope as Scope | undefined,
    changes: { silentSince: { to: since }, silenceMinutes: { to: minutes } },
  })
}
