import type { Payload } from 'payload'
import { poolQuery } from './query'

const TABLES = [
  'media_hub_counter',
  'media_hub_snapshots',
  'media_hub_items',
  'media_hub_assets',
  'media_hub_outbox',
  'media_hub_deliveries',
  'media_hub_challenges',
  'media_hub_old_secrets',
  'media_hub_ledger',
  'media_hub_health',
  'media_hub_letter_tokens',
  'media_hub_words',
  'media_hub_servers',
  'media_hub_key_hashes',
  'media_hub_key_usage',
  'media_hub_embargoed',
  'media_hub_early_terms',
  'media_hub_early_readings',
  'media_hub_preview_links',
  'media_hub_silences',
  'media_hub_recalls',
  'media_hub_receipts',
  'media_hub_recall_letters',
  'media_hub_receipt_tokens',
  'media_hub_pruned',
]

/** Refuses to run without the plugin's own tables. @throws naming those that are missing */
export async function requireTables(payload: Payload): Promise<void> {
  const rows = await poolQuery(payload)(
    'select name from unnest($1::text[]) as name where to_regclass(name) is null',
    [TABLES],
  )
  if (rows.length === 0) return
  const missing = rows.map(({ name }) => name).join(', ')
  throw new Error(
    `media-hub: these tables are missing: ${missing}. Run its migrations (src/plugins/media-hub/migrations).`,
  )
}
