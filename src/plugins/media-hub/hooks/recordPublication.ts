import { createHash } from 'node:crypto'
import type { Presented } from '../../../domain/publicItem'
import { type Action, nextState, type State } from '../rules/nextState'
import { publicAssetOf, publicItemOf } from '../rules/publicItemOf'
import { slugify } from '../rules/slugify'
import { openRecall } from './openRecall'
import { instant, type Query } from './query'

/** The channel that tells servers and workers of a new change; the payload is its sequence number. */
export const CHANNEL = 'media_hub'

export type Announcement =
  | {
      action: 'published' | 'corrected'
      type: string
      presented: Presented
      firstPublishedAt?: string | null
    }
  | { action: 'withdrawn'; type: string; itemId: string; reason: string }

/** Where a change stands: `seq` over all changes, `version` in its item. */
export type Recorded = { seq: number; version: number; at: string; slug: string }

type Current = { state: State; version: number; slug: string; published_at: string; heading: string | null }

/**
 * Writes one change of the public face: position, snapshot, today's face, files, outgoing event, wake-up.
 * Must run in the transaction of its cause. Publishers wait for each other on the counter row until commit.
 * @throws AnnouncementRefused when the change contradicts what is public now
 */
export async function recordPublication(query: Query, announcement: Announcement): Promise<Recorded> {
  const { action, type } = announcement
  const itemId = action === 'withdrawn' ? announcement.itemId : announcement.presented.id
  const { seq, at } = await nextPosition(query)
  const current = await currentOf(query, itemId)
  nextState(action, current?.state)
  const version = (current?.version ?? 0) + 1
  const change = { seq, at, version, action, type, itemId }
  const slug =
    announcement.action === 'withdrawn'
      ? await withdraw(query, change, announcement.reason, current)
      : await show(query, change, announcement, current)
  await query(
    'insert into media_hub_outbox (seq, item_id, version, type, action, at) values ($1, $2, $3, $4, $5, $6)',
    [seq, itemId, version, type, action, at],
  )
  const isSerious = announcement.action !== 'withdrawn' && Boolean(announcement.presented.correction?.serious)
  await openRecall(query, change, isSerious)
  await query('select pg_notify($1, $2)', [CHANNEL, String(seq)])
  return { seq, version, at, slug }
}

type Change = { seq: number; at: string; version: number; action: Action; type: string; itemId: string }

async function nextPosition(query: Query): Promise<{ seq: number; at: string }> {
  const [row] = await query(
    `update media_hub_counter
     set last = last + 1, last_at = greatest(date_trunc('milliseconds', clock_timestamp()), last_at)
     returning last::text as seq, ${instant('last_at')} as at`,
  )
  if (!row) throw new Error('media-hub: the counter row is missing')
  return { seq: Number(row.seq), at: String(row.at) }
}

async function currentOf(query: Query, itemId: string): Promise<Current | undefined> {
  const [row] = await query(
    `select state, version, slug, heading, ${instant('published_at')} as published_at from media_hub_items where item_id = $1`,
    [itemId],
  )
  return row as Current | undefined
}

async function withdraw(
  query: Query,
  change: Change,
  reason: string,
  current: Current | undefined,
): Promise<string> {
  await countWords(query, current?.heading ?? null, null)
  await insertSnapshot(query, change, null, reason)
  await bury(query, change, [], reason)
  const [row] = await query(
    `update media_hub_items set state = 'withdrawn', version = $2, seq = $3, updated_at = $4, withdrawn_at = $4,
       reason = $5, item_json = null, content_hash = null, search = null, head = null, heading = null, place = null,
       keywords = '{}'
     where item_id = $1 returning slug`,
    [change.itemId, change.version, change.seq, change.at, reason],
  )
  return String(row?.slug)
}

async function show(
  query: Query,
  change: Change,
  { presented, firstPublishedAt }: Exclude<Announcement, { action: 'withdrawn' }>,
  current: Current | undefined,
): Promise<string> {
  const slug = current?.slug ?? (await freeSlug(query, presented))
  const publishedAt = current?.published_at ?? earlier(firstPublishedAt, change.at)
  const item = publicItemOf(presented, { version: change.version, slug, publishedAt, updatedAt: change.at })
  const json = JSON.stringify(item)
  await insertSnapshot(query, change, json, null)
  const [shown] = await query(UPSERT_ITEM, [
    change.itemId,
    change.type,
    change.version,
    change.seq,
    slug,
    presented.number,
    presented.kind,
    presented.unit.code,
    ...unitColumns(presented),
    publishedAt,
    change.at,
    json,
    createHash('sha256').update(json).digest('hex'),
  ])
  await countWords(query, current?.heading ?? null, String(shown?.heading))
  const carried = presented.assets.map(({ id }) => id)
  await bury(query, change, carried, presented.correction?.note ?? null)
  for (const asset of presented.assets) {
    await query(UPSERT_ASSET, [
      ...[asset.id, change.itemId],
      ...[JSON.stringify(publicAssetOf(asset)), JSON.stringify(asset.renditions)],
    ])
  }
  return slug
}

/** Files that the item carries no more keep nothing but the day and the reason. */
async function bury(query: Query, { itemId, at }: Change, carried: string[], reason: string | null) {
  await query(
    `update media_hub_assets set json = null, renditions = null, gone_at = $3, gone_reason = $4
     where item_id = $1 and gone_at is null and asset_id <> all ($2::text[])`,
    [itemId, carried, at, reason],
  )
}

/** An archive that moves in keeps its own dates; nothing was published in the future. */
function earlier(given: string | null | undefined, at: string): string {
  if (!given) return at
  const first = new Date(given).toISOString()
  return first < at ? first : at
}

function unitColumns({ unit }: Presented): (string | null)[] {
  if (unit.path.length > 6) throw new Error(`media-hub: unit ${unit.code} lies deeper than six levels`)
  return Array.from({ length: 6 }, (_, depth) => unit.path[depth] ?? null)
}

/** Publishers hold the counter's lock, so a slug found free stays free until this transaction ends. */
async function freeSlug(query: Query, { title, id }: Presented): Promise<string> {
  for (const length of [6, 12, 24, 48]) {
    const slug = slugify(title, id, length)
    const [taken] = await query('select 1 from media_hub_items where slug = $1', [slug])
    if (!taken) return slug
  }
  throw new Error(`media-hub: no free address for item ${id}`)
}

async function insertSnapshot(query: Query, change: Change, json: string | null, reason: string | null) {
  await query(
    `insert into media_hub_snapshots (item_id, version, seq, type, action, at, item_json, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [change.itemId, change.version, change.seq, change.type, change.action, change.at, json, reason],
  )
}

const UPSERT_ASSET = `
  insert into media_hub_assets (asset_id, item_id, json, renditions) values ($1, $2, $3, $4::jsonb)
  on conflict (asset_id, item_id) do update set json = excluded.json, renditions = excluded.renditions,
    gone_at = null, gone_reason = null`

const UPSERT_ITEM = `
  insert into media_hub_items (item_id, type, state, version, seq, slug, number, kind, unit_code,
    unit_1, unit_2, unit_3, unit_4, unit_5, unit_6, published_at, updated_at, item_json, content_hash,
    place, keywords, heading, head, search)
  select $1, $2, 'public', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
    place, keywords, heading, to_tsvector('hub_indonesian', heading),
    to_tsvector('hub_indonesian', heading) || to_tsvector('hub_indonesian', words)
  from media_hub_found_by($17::text::jsonb)
  on conflict (item_id) do update set state = 'public', version = excluded.version, seq = excluded.seq,
    number = excluded.number, kind = excluded.kind, unit_code = excluded.unit_code, unit_1 = excluded.unit_1,
    unit_2 = excluded.unit_2, unit_3 = excluded.unit_3, unit_4 = excluded.unit_4, unit_5 = excluded.unit_5,
    unit_6 = excluded.unit_6, updated_at = excluded.updated_at, withdrawn_at = null, reason = null,
    item_json = excluded.item_json, content_hash = excluded.content_hash, place = excluded.place,
    keywords = excluded.keywords, heading = excluded.heading, head = excluded.head, search = excluded.search
  returning heading`

/** Keeps the list of words that stand in public headings; publishers hold the counter's lock, so no count is lost. */
const countWords = (query: Query, before: string | null, after: string | null) =>
  query('select media_hub_count_words($1::text, $2::text)', [before, after])
