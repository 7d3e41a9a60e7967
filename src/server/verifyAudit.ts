import type { ClientBase } from 'pg'
import pg from 'pg'
import { env } from '../env'
import { databaseUrl } from './pool'

export type ChainVerdict = {
  entries: number
  lastHash: string /** the first entry that does not fit, if any */
  brokenAt?: number
}

/**
 * Walks the audit trail from its first entry: numbers without a gap, each entry carrying the hash of the one before,
 * each hash that of the entry's own words. Cutting off the newest entries cannot be seen from the trail itself:
 * compare the count and the last hash with those noted down earlier.
 */
export async function verifyAudit(client: ClientBase): Promise<ChainVerdict> {
  const { rows: broken } = await client.query<{ seq: string }>(
    `select seq from (
       select entry.seq, entry.hash, entry.previous_hash, audit_digest(entry) as digest,
         lag(entry.hash, 1, repeat('0', 64)) over chain as hash_before, row_number() over chain as place
       from audit_entries entry window chain as (order by entry.seq)) as walk
     where seq <> place or previous_hash is distinct from hash_before or hash is distinct from digest
     order by seq limit 1`,
  )
  const { rows } = await client.query<{ entries: number; hash: string | null }>(
    `select count(*)::int as entries, (select hash from audit_entries order by seq desc limit 1) as hash from audit_entries`,
  )
  const verdict = { entries: rows[0]?.entries ?? 0, lastHash: rows[0]?.hash ?? '0'.repeat(64) }
  return broken[0] ? { ...verdict, brokenAt: Number(broken[0].seq) } : verdict
}

if (import.meta.main) {
  const client = new pg.Client({ connectionString: databaseUrl(env()) })
  await client.connect()
  const { entries, lastHash, brokenAt } = await verifyAudit(client)
  await client.end()
  if (brokenAt !== undefined) {
    console.error(
      `Jejak audit RUSAK pada entri ${brokenAt} (the audit trail is BROKEN at entry ${brokenAt} of ${entries}).`,
    )
    process.exit(1)
  }
  console.log(
    `Jejak audit utuh (the audit trail is whole): ${entries} entri, hash terakhir (last hash) ${lastHash}`,
  )
}
