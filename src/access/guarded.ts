import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { isOpenTo } from '../domain/disclosure'
import type { Scope } from '../domain/posts'
import { connectionOf } from '../hooks/transaction'
import { rolesFor } from './accessTo'
import { personOf, rolesAt } from './person'
import { policy, type Governed } from './policy'

type Document = { id: unknown; scope?: Scope | null }
type Leave = { exception?: { id: string; reason: string } }

/**
 * May the person read this document's guarded identity? By a post that reads such documents; or by break-glass:
 * his own request, opened by a second person, not over by the database's clock, while he still holds the post he asked by.
 */
export async function mayReadGuarded(
  req: PayloadRequest,
  collection: string,
  doc: Document,
): Promise<Leave | null> {
  const person = personOf(req)
  if (!person || !isGoverned(collection)) return null
  const holdsOneOf = (slug: Governed, operation: 'read' | 'create') =>
    rolesFor(slug, operation).some((role) => rolesAt(req, doc).includes(role))
  if (holdsOneOf(collection, 'read')) return {}
  if (collection !== 'applicants' || !holdsOneOf('disclosures', 'create')) return null
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select id, reason, stage, asked_by as "askedBy", open_until as "openUntil", clock_timestamp() as now
    from disclosures where applicant = ${String(doc.id)} and asked_by = ${person.id} and stage = 'opened'
    order by open_until desc limit 1 for share`)
  const [found] = rows
  if (!found || !isOpenTo(found, person.id, new Date(found.now as string))) return null
  return { exception: { id: String(found.id), reason: String(found.reason) } }
}

/** May the person read what identifies the applicant of this case: scans that came with it? By a post that handles it. */
export const mayReadScans = (req: PayloadRequest, doc: Document): boolean =>
  rolesFor('applicants', 'read').some((role) => rolesAt(req, doc).includes(role))

const isGoverned = (slug: string): slug is Governed => Object.hasOwn(policy, slug)
