import { createHash } from 'node:crypto'
import { unpack } from './engine/frame'
import { open } from './store/seal'

type Query = (sql: string, values: unknown[]) => Promise<{ rows: Array<Record<string, unknown>> }>

/** A file that was released: its bytes, their fingerprint, and what they are. */
export type ReleasedBytes = { bytes: Buffer; sha256: string; form: string; signedAt: Date }

/**
 * The bytes of a released file, for whatever door its project opens to the outside; null while it is not signed, and
 * again once it is withdrawn.
 * @throws when the stored bytes are not those that were signed
 */
export async function openReleased(
  query: Query,
  file: string,
  secrets: readonly string[],
): Promise<ReleasedBytes | null> {
  const { rows } = await query(
    'select sealed, sha256, form, signed_at as "signedAt" from release_gate_released($1)',
    [file],
  )
  const [row] = rows
  if (!row) return null
  const { bytes } = unpack(open(row.sealed as Buffer, { file, part: 'outgoing' }, secrets))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== row.sha256) throw new Error(`release-gate: ${file} is not what was signed`)
  return { bytes, sha256, form: String(row.form), signedAt: row.signedAt as Date }
}
