import type { Pool } from 'pg'
import { open } from './rules/seal'
import { openUpload } from './rules/sealUploads'
import type { Upload } from './rules/uploads'
import type { Act, Entry, Logger } from './options'

export type { Act, Entry } from './options'

export type IntakeJobOptions = {
  /** Logs in with the worker's role. */
  pool: Pool
  secrets: readonly string[]
  /** Makes the document of an entry, with its id in the context (`ENTRY`); the plugin ends the entry in that transaction. */
  take: (entry: Entry) => Promise<unknown>
  /** Does what an applicant asked for, the act's id in the context (`ACT`). @returns words for him when it was not possible any more */
  act: (act: Act) => Promise<string | null>
  log: Logger
  pollMs?: number
}

const AT_ONCE = 10
const NOT_DONE = `
  with forgotten as (delete from request_intake_files where holder = $1)
  update request_intake_acts set taken_at = now(), sealed = null, answer = $2 where id = $1 and taken_at is null`
/** A worker that dies holds an entry for so long. */
const LEASE = '2 minutes'

/**
 * Takes up what the public sent, oldest first. Any number of workers may run: an entry is leased, and its document and
 * its end are one transaction. What fails is tried again, later each time, and never dropped.
 */
export function startJobs({ pool, secrets, take, act, log, pollMs = 400 }: IntakeJobOptions) {
  let stopped = false
  let waker = () => {}

  const entries = () =>
    each<EntryRow>(pool, CLAIM_ENTRIES, log, async (row) => {
      const { id, collection, channel, code_hash: codeHash, received_at: receivedAt, sealed } = row
      const values = JSON.parse(open(sealed, { kind: 'entry', id }, secrets))
      const files = await filesOf(pool, id, secrets)
      await take({ id, collection, channel, codeHash, receivedAt, values, files })
    })
  const acts = () =>
    each<ActRow>(pool, CLAIM_ACTS, log, async (row) => {
      const { id, collection, document_id: documentId, act: what, received_at: receivedAt, sealed } = row
      const told = open(sealed, { kind: 'act', id }, secrets)
      const { words, choice } = JSON.parse(told) as { words: string; choice: string }
      const files = await filesOf(pool, id, secrets)
      const answer = await act({ id, collection, documentId, act: what, words, choice, receivedAt, files })
      if (answer !== null) await pool.query(NOT_DONE, [id, answer])
    })
  const loop = async () => {
    while (!stopped) {
      const done = await Promise.all([entries(), acts()]).catch((error) => {
        log.warn({ err: error }, 'request-intake: cannot look for what waits')
        return [0, 0]
      })
      if (done.some((many) => many > 0)) continue
      await new Promise<void>((resolve) => {
        waker = resolve
        setTimeout(resolve, pollMs)
      })
    }
  }
  const running = loop()
  return {
    stop: async () => {
      stopped = true
      waker()
      await running
    },
  }
}

/** The scans that wait beside an entry or an act. */
async function filesOf(pool: Pool, holder: string, secrets: readonly string[]): Promise<Upload[]> {
  const { rows } = await pool.query<{ at: number; kind: string; sealed: Buffer }>(
    'select place as at, kind, sealed from request_intake_files where holder = $1 order by place',
    [holder],
  )
  return rows.map((row) => openUpload(holder, row, secrets))
}

type Row = { id: string; collection: string; sealed: string; received_at: Date; attempts: number }
type EntryRow = Row & { channel: 'site' | 'app'; code_hash: string }
type ActRow = Row & { document_id: string; act: string }

/** @returns how many were done; those that failed wait, twice as long each time, an hour at most */
async function each<R extends Row>(
  pool: Pool,
  claim: string,
  log: Logger,
  work: (row: R) => Promise<void>,
): Promise<number> {
  const { rows } = await pool.query<R>(claim)
  let done = 0
  for (const row of rows.toSorted((one, other) => one.received_at.getTime() - other.received_at.getTime())) {
    try {
      await work(row)
      done += 1
    } catch (error) {
      log.error(
        { err: error, entry: row.id, attempts: row.attempts },
        'request-intake: could not be taken up, tried again later',
      )
    }
  }
  return done
}

const claim = (table: string, columns: string, from: string) => `
  with due as (
    select id from ${table} where taken_at is null and next_at <= now() order by next_at limit ${AT_ONCE} for update skip locked
  ), leased as (
    update ${table} t set attempts = attempts + 1,
      next_at = now() + greatest(interval '${LEASE}', least(interval '1 hour', interval '10 seconds' * power(2, least(attempts, 10))))
    from due where t.id = due.id returning t.*
  )
  select ${columns} from leased ${from}`
const CLAIM_ENTRIES = claim(
  'request_intake_entries',
  'id, collection, channel, code_hash, sealed, received_at, attempts',
  '',
)
const CLAIM_ACTS = claim(
  'request_intake_acts',
  'leased.id, f.collection, f.document_id, leased.act, leased.sealed, leased.received_at, leased.attempts',
  'join request_intake_faces f using (code_hash)',
)
