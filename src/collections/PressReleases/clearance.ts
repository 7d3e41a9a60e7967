import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { currentPosts } from '../../access/person'
import { guardedFlags } from '../../domain/offered'
import { reaches, type Scope } from '../../domain/posts'
import { holdsFromAbove } from '../../hooks/fromAbove'
import { connectionOf } from '../../hooks/transaction'
import { isTrusted } from '../TrustDecisions/isTrusted'
import { storedAssetsOf } from './assetsOf'

type Release = {
  id: string
  unit: string
  flags?: string[] | null
  assets?: unknown
  body?: unknown
  scope: Scope
}
type Asked = { req: PayloadRequest; doc: Release; writers: ReadonlySet<string>; person: string | null }

/**
 * Whether one approver is enough for a release, and whether this person may be the one: children, victims of sexual
 * violence and suspects are protected by a second approver of a higher unit (UU 11/2012 art. 19, UU 12/2022 art. 69,
 * UU 20/2025 art. 91), and a unit that its superior does not trust to publish goes to him.
 */
export async function pressReleaseClearance({ req, doc, writers, person }: Asked) {
  const seen = await guardedAssets(req, storedAssetsOf(doc), person)
  return {
    guarded: isGuarded(doc.flags) || seen.guarded,
    escalates: !(await isTrusted(req, doc.scope)),
    fromAbove: await holdsFromAbove(req, doc, ['approver'], { orAtTheTop: true }),
    alsoWrote: seen.written || standsInForAWriter(req, doc, writers),
  }
}

const isGuarded = (flags: readonly string[] | null | undefined): boolean =>
  guardedFlags.some((flag) => flags?.includes(flag))

/** Is somebody to be protected in one of these assets, and did this person bring in or describe one that shows it? */
async function guardedAssets(req: PayloadRequest, ids: string[], person: string | null) {
  if (ids.length === 0) return { guarded: false, written: false }
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    with shown as (
      select distinct parent_id as id from assets_flags
      where parent_id = any(${sql.param(ids)}::uuid[]) and value::text = any(${sql.param([...guardedFlags])}::text[])
    )
    select count(*) > 0 as guarded, exists (
      select 1 from workflow_steps
      where collection = 'assets' and document_id in (select id from shown) and actor_id = ${person}::uuid
        and action in ('created', 'edited')
    ) as written from shown`)
  return { guarded: rows[0]?.guarded === true, written: rows[0]?.written === true }
}

/** Would the person approve only in the name of somebody who wrote the text? */
function standsInForAWriter(req: PayloadRequest, { scope }: Release, writers: ReadonlySet<string>): boolean {
  const own = currentPosts(req).filter((post) => post.role === 'approver' && reaches(post, scope))
  return own.length > 0 && own.every(({ standsInFor }) => standsInFor && writers.has(standsInFor))
}
