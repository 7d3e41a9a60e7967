import { createHash } from 'node:crypto'
import type { CollectionAfterChangeHook } from 'payload'
import { publicItemOf } from '../rules/publicItemOf'
import type { Doc, Source } from './publishSnapshot'
import { transactionQuery } from './query'

/**
 * Lays what waits for the end of an embargo ready for trusted outlets, and takes it away as soon as it waits no more,
 * in the transaction of the change. Public tables hold nothing of it.
 */
export const shareEarly =
  (source: Source): CollectionAfterChangeHook =>
  async ({ doc, operation, previousDoc, req }) => {
    const until = source.embargoedUntil?.(doc as Doc) ?? null
    const waited = operation === 'update' && Boolean(source.embargoedUntil?.(previousDoc as Doc))
    if (!until && !waited) return doc
    const query = await transactionQuery(req)
    if (!until || new Date(until) <= new Date()) {
      await query('delete from media_hub_embargoed where item_id = $1', [String(doc.id)])
      return doc
    }
    const presented = await source.present({ doc: doc as Doc, req })
    // it has neither a version nor an address nor a day of publication yet
    const standing = { version: 0, slug: '', publishedAt: until, updatedAt: until }
    const {
      version: _v,
      slug: _s,
      publishedAt: _p,
      updatedAt: _u,
      urls: _a,
      ...face
    } = publicItemOf(presented, standing)
    const json = JSON.stringify({ ...face, embargoedUntil: until })
    const files = Object.fromEntries(presented.assets.map(({ id, renditions }) => [id, renditions]))
    await query(LAY, [
      ...[presented.id, until, json, createHash('sha256').update(json).digest('hex'), JSON.stringify(files)],
    ])
    return doc
  }

const LAY = `
  insert into media_hub_embargoed (item_id, embargoed_until, item_json, content_hash, renditions)
  values ($1, $2, $3, $4, $5::jsonb)
  on conflict (item_id) do update set embargoed_until = excluded.embargoed_until, item_json = excluded.item_json,
    content_hash = excluded.content_hash, renditions = excluded.renditions, shared_at = now()`
