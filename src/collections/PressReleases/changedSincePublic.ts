import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '../../hooks/transaction'
import { storedAssetsOf } from './assetsOf'
import { pressReleaseTable } from './workflow'

type Release = { id: string; stage?: string; amended?: boolean | null; assets?: unknown; body?: unknown }

/** Steps that put the text before the public, as the history names them. */
const toPublic = Object.entries(pressReleaseTable.steps).flatMap(([action, { to }]) =>
  to === 'published' ? [action] : [],
)

/**
 * Has a published release, or the words of an asset it shows, been edited since it was last put before the public?
 * Without an edit there is nothing to correct: every outlet would get a new version with the old words.
 */
export async function changedSincePublic({
  req,
  doc,
}: {
  req: PayloadRequest
  doc: Release
}): Promise<boolean> {
  if (doc.stage !== 'published' || doc.amended) return true
  const assets = storedAssetsOf(doc)
  if (assets.length === 0) return false
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select exists (
      select from workflow_steps
      where collection = 'assets' and document_id = any(${sql.param(assets)}::uuid[]) and action = 'edited'
        and id > coalesce((
          select max(id) from workflow_steps
          where collection = 'press-releases' and document_id = ${doc.id}::uuid and action = any(${sql.param(toPublic)}::text[])), 0)
    ) as changed`)
  return rows[0]?.changed === true
}
