import type { Pool } from 'pg'
import { type Octets, octetsSql } from '../rules/octets'
import { notFound } from './problem'

/** What stands for an item once it is withdrawn; `version` is that of the withdrawal. */
export type Withdrawn = { id: string; slug: string; version: number; withdrawnAt: string; reason: string }

/** An item by its face: the words while public, a tombstone afterwards. */
export type Found =
  | { state: 'public'; id: string; slug: string; json: Octets }
  | ({ state: 'withdrawn' } & Withdrawn)

type Row = {
  state: string
  item_id: string
  slug: string
  version: number
  item_json: Octets
  withdrawn_at: Date
  reason: string
}

const FIND = `
  select state, item_id, slug, version, ${octetsSql('item_json')} as item_json, withdrawn_at, reason
  from media_hub_items where item_id = $1 or slug = $1 or number = $1
  order by item_id = $1 desc, slug = $1 desc, state, seq desc limit 1`

/** Finds an item by id, slug or number, in this order. @throws Problem 404 */
export async function findItem(pool: Pool, key: string): Promise<Found> {
  const found =
    key === '' || key.length > 300 || key.includes('\0')
      ? []
      : (await pool.query<Row>({ name: 'media_hub_find_item', text: FIND, values: [key] })).rows
  const row = found[0]
  if (!row) throw notFound('no release has this slug, number or id')
  const { item_id: id, slug, version } = row
  if (row.state === 'public') return { state: 'public', id, slug, json: row.item_json }
  const { withdrawn_at, reason } = row
  return { state: 'withdrawn', id, slug, version, withdrawnAt: withdrawn_at.toISOString(), reason }
}
