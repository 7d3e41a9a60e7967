import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { actingFor, personOf } from '../access/person'
import { deepestLevel, type Scope, scopeKey } from '../domain/posts'
import { connectionOf } from './transaction'

export type AuditEntry = {
  /** `noun.past_participle`, for example press_release.published */
  action: string
  collection: string
  documentId: string
  /** Where the document stands in the unit tree; decides which auditor reads the entry. Without one: where its actor does. */
  scope?: Scope | null
  /** Field by field: what it was, what it became. Never a secret, never a guarded value. */
  changes?: Record<string, { from?: unknown; to?: unknown }> | null
  reason?: string | null
  /** Who acted when it is not the signed-in person (a login, a job). */
  actor?: { id: string; name: string } | null
}

/**
 * Adds an entry to the audit trail in the transaction of its cause. The database gives it its place
 * in the chain, the hash of the one before and its own, and lets nobody change it afterwards.
 */
export async function writeAudit(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  const later = req.context?.auditLater as AuditEntry[] | undefined
  if (later) return void later.push(entry)
  const db = await connectionOf(req)
  const person = personOf(req)
  const absentee = actingFor(req, { scope: entry.scope })
  const actor = entry.actor ?? (person ? { id: person.id, name: inNameOf(absentee, person.name) } : null)
  const place = entry.scope ?? person?.scope
  const scope = Array.from({ length: deepestLevel }, (_, index) => place?.[scopeKey(index + 1)] ?? null)
  await db.execute(sql`
    insert into audit_entries
      (action, collection, document_id, actor_id, actor_name, address, changes, reason,
       scope_u1, scope_u2, scope_u3, scope_u4, scope_u5, scope_u6)
    values
      (${entry.action}, ${entry.collection}, ${entry.documentId}, ${actor?.id ?? null}, ${actor?.name ?? null},
       ${addressOf(req)}, ${entry.changes ? JSON.stringify(entry.changes) : null}::jsonb, ${entry.reason ?? null},
       ${scope[0]}, ${scope[1]}, ${scope[2]}, ${scope[3]}, ${scope[4]}, ${scope[5]})`)
}

/** How the trail, which is Indonesian, names somebody who acts in another's place (*atas nama*). */
export const inNameOf = (absentee: string | null | undefined, name: string): string =>
  absentee ? `a.n. ${absentee}, ${name}` : name

/** The peer's address as our own front wrote it; empty for commands and jobs. */
function addressOf(req: PayloadRequest): string | null {
  return req.headers?.get('x-real-ip') ?? null
}
