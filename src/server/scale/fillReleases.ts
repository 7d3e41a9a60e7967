import type { Pool, PoolClient } from 'pg'
import {
  INSERT_ASSETS,
  INSERT_CARRIED,
  INSERT_KEYWORDS,
  INSERT_RELEASES,
  SET_NAMES,
  SET_SERIES,
} from './nounRows'
import {
  INDEX_PLAN,
  INSERT_TEXTS,
  PLAN_ASSETS,
  PLAN_CARRIED,
  PLAN_EVENTS,
  PLAN_RELEASES,
  PREPARE,
} from './plan'
import { INSERT_FILES, INSERT_PUBLIC, SET_COUNTER, SET_WORDS } from './publicRows'
import type { Variant } from './variants'

export type ScaleOrder = {
  releases: number
  assets: number
  texts: Variant[]
  /** Stands for the hub's own address in stored snapshots. */
  base: string
  /** What outsiders may do with a release. */
  terms: string
  /** Told how many releases are written. */
  tell: (done: number) => void
}

const batch = 1000
const filled =
  'press_releases, press_releases_rels, press_releases_texts, assets, media_hub_items, media_hub_snapshots, media_hub_assets, media_hub_outbox, media_hub_words'

/**
 * Fills a database with releases in every stage, set by set and in one transaction: the rows of the nouns and, as
 * publishing would have left them, snapshots, today's faces, files, sent events and the counter. Assets have no files.
 * @throws when there are no units; then nothing is written
 */
export async function fillReleases(pool: Pool, order: ScaleOrder): Promise<void> {
  const client = await pool.connect()
  try {
    // for the session, not the transaction: what follows the commit takes its time, too
    await client.query(`set statement_timeout = '30min'; begin; set local jit = off`)
    await plan(client, order)
    await client.query(INSERT_ASSETS)
    for (let from = 1; from <= order.releases; from += batch) {
      const span = [from, Math.min(from + batch - 1, order.releases)]
      await client.query(INSERT_RELEASES, span)
      await client.query(INSERT_KEYWORDS, span)
      await client.query(INSERT_CARRIED, span)
      await client.query(INSERT_PUBLIC, [...span, order.base, order.terms])
      await client.query(INSERT_FILES, span)
      order.tell(span[1] ?? 0)
    }
    await client.query(SET_SERIES)
    await client.query(SET_NAMES)
    await client.query(SET_WORDS)
    await client.query(SET_COUNTER)
    await client.query(`commit; analyze ${filled}`)
  } finally {
    client.release(true) // closes the connection, and with it whatever was not committed
  }
}

async function plan(client: PoolClient, { texts, assets, releases, base }: ScaleOrder): Promise<void> {
  await client.query(PREPARE)
  const { rowCount } = await client.query('select from scale_units limit 1')
  if (!rowCount) throw new Error('the scale needs units')
  await client.query(INSERT_TEXTS, [JSON.stringify(texts)])
  await client.query(PLAN_ASSETS, [assets, base])
  await client.query(PLAN_RELEASES, [releases])
  await client.query(PLAN_CARRIED, [assets])
  await client.query(PLAN_EVENTS)
  await client.query(INDEX_PLAN)
}
