import type { Pool } from 'pg'
import { seal } from '../rules/seal'
import type { PublicFace } from '../../../domain/publicFace'
import type { IntakeOptions } from '../options'
import { codeBytes } from '../rules/entryCode'
import { sealUploads } from '../rules/sealUploads'
import type { Upload } from '../rules/uploads'

/** What the sender is told: his code, and the number as soon as there is one. */
export type Received = { code: string; number: string | null; isAgain: boolean }
/** The id was used for something else: a form that was changed after it was sent, or a key used twice. */
export type Clash = 'clash'

const LOOK_EVERY_MS = 150

/**
 * Puts an entry in, sealed, and waits a little for its number. The same entry sent again is not put in again and gets
 * the same answer: a line may break after the entry arrived.
 */
export async function receive(
  { pool, collection, secret, secrets, code, patience = 8000 }: IntakeOptions,
  {
    entry,
    channel,
    answers,
    uploads = [],
  }: {
    entry: string
    channel: 'site' | 'app'
    answers: Record<string, string>
    uploads?: readonly Upload[]
  },
): Promise<Received | Clash> {
  const mine = code.from(codeBytes(entry, answers, secret))
  const hash = code.hash(mine)
  const sealed = seal(JSON.stringify(answers), { kind: 'entry', id: entry }, secrets)
  const { rows } = await pool.query<{ put: boolean }>(
    uploads.length === 0
      ? 'select request_intake_put($1, $2, $3, $4, $5) as put'
      : 'select request_intake_put_with_files($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as put',
    [entry, collection, channel, hash, sealed, ...fileParameters(entry, uploads, secrets)],
  )
  const isAgain = !rows[0]?.put
  if (isAgain && !(await faceOf(pool, hash))) return 'clash'
  return { code: mine, isAgain, number: await numberOf(pool, hash, patience) }
}

/** Kinds and sealed bytes as the functions of the database take them: five places, the last ones empty. */
export function fileParameters(
  holder: string,
  uploads: readonly Upload[],
  secrets: IntakeOptions['secrets'],
): unknown[] {
  if (uploads.length === 0) return []
  const sealed = sealUploads(holder, uploads, secrets)
  return [uploads.map(({ kind }) => kind), ...Array.from({ length: 5 }, (_, at) => sealed[at] ?? null)]
}

async function numberOf(pool: Pool, hash: string, patience: number): Promise<string | null> {
  for (const end = Date.now() + patience; ; ) {
    const face = await faceOf(pool, hash)
    if (face?.number || Date.now() > end) return face?.number ?? null
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

/** What the holder of a code may see: a face, or that his entry still waits for its number; null: no such code. */
export async function faceOf(pool: Pool, hash: string): Promise<Waiting | Shown | null> {
  const { rows } = await pool.query<{ face: Waiting | Shown | null }>(
    'select request_intake_face($1) as face',
    [hash],
  )
  return rows[0]?.face ?? null
}

export type Waiting = { number: null; receivedAt: string }
export type Shown = PublicFace & {
  number: string
  acts: Array<{ act: string; at: string; waits: boolean; answer: string | null }>
}
