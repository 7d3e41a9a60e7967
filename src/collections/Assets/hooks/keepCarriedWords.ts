import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { personOf, rolesAt } from '../../../access/person'
import type { Scope, ScopeKey } from '../../../domain/posts'
import { mayEdit } from '../../../domain/workflow'
import { connectionOf } from '../../../hooks/transaction'
import { pressReleaseTable } from '../../PressReleases/workflow'

/** What a release shows of an asset. */
const shown = ['headline', 'caption', 'credit', 'creator', 'place', 'takenAt', 'keywords'] as const

/**
 * The words of a photo belong to the release that carries it: while it is being reviewed, is approved or public, they
 * are changed only by those who may edit its text at that stage. Otherwise a caption could be put before the public
 * that nobody approved.
 */
export const keepCarriedWords: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !personOf(req)) return data
  if (!shown.some((field) => field in data && mark(data[field]) !== mark(originalDoc?.[field]))) return data
  const closed = (await carriers(req, String(originalDoc?.id))).find(
    ({ stage, scope }) => !mayEdit(pressReleaseTable, stage, rolesAt(req, { scope })),
  )
  if (!closed) return data
  throw new APIError(
    'Keterangan materi ini ikut dalam naskah yang tidak dapat Anda ubah pada tahap ini. Minta naskah itu dikembalikan lebih dahulu. / These words belong to a release that you may not edit now.',
    409,
    { code: 'asset.carried', release: closed.id, stage: closed.stage },
    true,
  )
}

/** Equal for equal words: no list is an empty list, an instant is one whatever it is written like. */
function mark(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value) ? value.map(String).join('\n') : String(value ?? '')
}

type Carrier = { id: string; stage: string; scope: Scope }

/**
 * The releases that others read and that carry the asset, held still until the change is written. Inside a text it is
 * looked for only while the release is on its way out: what is public changes by a correction, which is read again.
 */
async function carriers(req: PayloadRequest, asset: string): Promise<Carrier[]> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    with carrying as (
      select parent_id as id from press_releases_rels where assets_id = ${asset}
      union
      select id from press_releases
      where stage in ('in_review', 'approved', 'scheduled') and body::text like ${`%${asset}%`}
    )
    select id, stage, scope_u1 as u1, scope_u2 as u2, scope_u3 as u3, scope_u4 as u4, scope_u5 as u5, scope_u6 as u6
    from press_releases release
    where id in (select id from carrying) and stage in ('in_review', 'approved', 'scheduled', 'published')
    for share of release`)
  return rows.map(({ id, stage, ...scope }) => ({
    id: String(id),
    stage: String(stage),
    scope: scope as Record<ScopeKey, string | null>,
  }))
}
