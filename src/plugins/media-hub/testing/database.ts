import pg from 'pg'
import { afterAll } from 'vitest'
import { useDatabase } from '../../../../tests/support/database'

export type HubDatabase = {
  url: string
  pool: pg.Pool
  /** Reads with the rights of the public side. */
  publicPool: pg.Pool
}

/** A migrated database of its own with a small tree of units and one outlet. Call once, at the top of a test file. */
export async function useHub(): Promise<HubDatabase> {
  const { url } = await useDatabase()
  const pool = new pg.Pool({ connectionString: url, max: 20 })
  const publicPool = new pg.Pool({
    connectionString: url,
    max: 8,
    options: '-c role=hub_public -c statement_timeout=10000',
  })
  for (const one of [pool, publicPool]) one.on('error', () => undefined)
  await pool.query(TREE)
  afterAll(async () => {
    await Promise.all([pool.end(), publicPool.end()])
  })
  return { url, pool, publicPool }
}

export const OUTLET = '00000000-0000-7000-8000-000000000009'

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`
const TREE = `
  insert into units (id, code, name, kind, level, parent_id, time_zone, scope_u1, scope_u2, scope_u3, scope_depth) values
    ('${id(1)}', 'POLRI', 'Kepolisian Negara', 'satker', 'mabes', null, 'Asia/Jakarta', '${id(1)}', null, null, 1),
    ('${id(2)}', 'KALSEL', 'Polda Kalimantan Selatan', 'satwil', 'polda', '${id(1)}', 'Asia/Makassar', '${id(1)}', '${id(2)}', null, 2),
    ('${id(3)}', 'BJB', 'Polres Banjarbaru', 'satwil', 'polres', '${id(2)}', 'Asia/Makassar', '${id(1)}', '${id(2)}', '${id(3)}', 3),
    ('${id(4)}', 'LPG', 'Polda Lampung', 'satwil', 'polda', '${id(1)}', 'Asia/Jakarta', '${id(1)}', '${id(4)}', null, 2);
  insert into outlets (id, name, unit_id) select '${OUTLET}', 'Redaksi uji', id from units where scope_depth = 1 limit 1`

/** Empties the hub past its own refusals, as only the owner of the database can, and wakes whoever keeps bytes. */
export async function emptyHub(pool: pg.Pool): Promise<void> {
  await pool.query(`
    begin;
    set local session_replication_role = replica;
    truncate media_hub_snapshots, media_hub_items, media_hub_assets, media_hub_outbox, media_hub_deliveries,
      media_hub_challenges, media_hub_old_secrets, media_hub_ledger, media_hub_health,
      media_hub_letter_tokens, media_hub_words, media_hub_embargoed, media_hub_early_terms,
      media_hub_early_readings, media_hub_preview_links,
      media_hub_silences, media_hub_recalls, media_hub_receipts, media_hub_recall_letters, media_hub_receipt_tokens,
      media_hub_subscriptions, media_hub_subscription_wishes, media_hub_failing_hosts;
    delete from webhook_endpoints_types;
    delete from webhook_endpoints;
    update media_hub_counter set last = 0;
    update media_hub_feed_news set through = 0;
    notify media_hub, '0';
    commit`)
}
