import { createHash } from 'node:crypto'

/** Runs one query, in the transaction that sees one state of the trail. */
export type Query = (
  sql: string,
  values: unknown[],
) => Promise<{ rows: Array<Record<string, string | null>> }>

export type Verdict =
  | { sound: true; entries: number; head: string }
  | { sound: false; seq: string; fault: ChainFault }

export type ChainFault =
  /** An entry is missing before this one, or stands out of order. */
  | 'gap'
  /** It does not carry the hash of the entry before. */
  | 'link'
  /** What it says is not what was hashed. */
  | 'content'
  /** The database's own digest function answers another hash than ours. */
  | 'digest_function'

const pageSize = 1000
export const beginning = '0'.repeat(64)

/**
 * Walks the audit trail from its first entry. Every hash is computed twice: by the database's audit_digest
 * and here, without it, so that a changed function does not vouch for itself.
 * @param expected a hash noted earlier (a head that was printed or filed): the chain must still contain it
 */
export async function verifyChain(query: Query, expected?: string): Promise<Verdict> {
  let last = { seq: 0n, hash: beginning }
  let entries = 0
  let met = !expected || expected === beginning
  for (;;) {
    const { rows } = await query(PAGE, [last.seq.toString(), pageSize])
    for (const row of rows) {
      const fault = faultOf(row, last)
      if (fault) return { sound: false, seq: String(row.seq), fault }
      last = { seq: BigInt(String(row.seq)), hash: String(row.hash) }
      met ||= row.hash === expected
    }
    entries += rows.length
    if (rows.length < pageSize) break
  }
  return met
    ? { sound: true, entries, head: last.hash }
    : { sound: false, seq: (last.seq + 1n).toString(), fault: 'gap' }
}

function faultOf(
  row: Record<string, string | null>,
  before: { seq: bigint; hash: string },
): ChainFault | null {
  if (row.seq !== (before.seq + 1n).toString()) return 'gap'
  if (row.previous_hash !== before.hash) return 'link'
  if (row.hash !== digestOf(row)) return 'content'
  return row.hash === row.digest ? null : 'digest_function'
}

const words = ['action', 'collection', 'document_id', 'actor_id', 'actor_name', 'address'] as const
const scope = ['scope_u1', 'scope_u2', 'scope_u3', 'scope_u4', 'scope_u5', 'scope_u6'] as const

/** SHA-256, in hex, over the entry as a JSON array in PostgreSQL's own spelling (`", "` between values). */
function digestOf(row: Record<string, string | null>): string {
  const text = (name: string) => JSON.stringify(row[name] ?? null)
  const values = [
    text('previous_hash'),
    row.seq,
    text('instant'),
    ...words.map(text),
    row.changes ?? 'null',
    text('reason'),
    ...scope.map(text),
  ]
  return createHash('sha256')
    .update(`[${values.join(', ')}]`)
    .digest('hex')
}

const PAGE = `
  select seq::text, previous_hash, hash, ${words.join(', ')}, changes::text, reason, ${scope.join(', ')},
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as instant, audit_digest(entry) as digest
  from audit_entries entry where seq > $1::numeric order by entry.seq limit $2`
