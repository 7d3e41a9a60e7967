import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { query } from './connection'

/** Minutes for which a proof opens the account's own settings. */
const freshMinutes = 10

export type StoredAccount = {
  id: string
  email: string
  name?: string | null
  hash?: string | null
}

/** The account as the database has it, with what no reader sees. */
export const storedAccount = (
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<StoredAccount | null> =>
  req.payload.db.findOne<StoredAccount>({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    req,
  })

/** Locks the account's row until the transaction ends: Payload writes a whole account back when somebody signs in. */
export async function lockAccount(req: PayloadRequest, collection: string, id: string): Promise<void> {
  await query(
    req,
    sql`select id from ${sql.identifier(collection.replaceAll('-', '_'))} where id = ${id} for update`,
  )
}

/** Notes that the second factor was proven in this session, now. */
export async function markProven(req: PayloadRequest, session: string, account: string): Promise<void> {
  await query(
    req,
    sql`delete from second_factor_sessions where proven_at < clock_timestamp() - interval '30 days'`,
  )
  await query(
    req,
    sql`insert into second_factor_sessions (session, account) values (${session}, ${account})
        on conflict (session) do update set proven_at = clock_timestamp()`,
  )
}

/** Was the second factor proven in this session; and a few minutes ago at most? */
export async function proofOf(
  req: PayloadRequest,
  session: string,
): Promise<{ proven: boolean; fresh: boolean }> {
  const [row] = await query(
    req,
    sql`select proven_at > clock_timestamp() - make_interval(mins => ${freshMinutes}) as fresh
        from second_factor_sessions where session = ${session}`,
  )
  return { proven: row !== undefined, fresh: row?.fresh === true }
}

/*
 * Sessions are written as rows: Payload's `updateOne` with one array of a document deletes every other array of it
 * that is not given too, posts among them.
 */
const rowsOf = (collection: string) => sql.identifier(`${collection.replaceAll('-', '_')}_sessions`)

/** Accounts with a session in which no factor was proven. */
export async function unprovenAccounts(req: PayloadRequest, collection: string): Promise<string[]> {
  const rows = await query(
    req,
    sql`select distinct _parent_id as account from ${rowsOf(collection)}
        where id not in (select session from second_factor_sessions)`,
  )
  return rows.map(({ account }) => String(account))
}

/** Ends the sessions of an account but those to keep. */
export async function endSessions(
  req: PayloadRequest,
  collection: string,
  id: string,
  keep: 'none' | 'proven' | { session: string },
): Promise<void> {
  await lockAccount(req, collection, id)
  const kept =
    keep === 'none'
      ? sql`false`
      : keep === 'proven'
        ? sql`id in (select session from second_factor_sessions where account = ${id})`
        : sql`id = ${keep.session}`
  await query(req, sql`delete from ${rowsOf(collection)} where _parent_id = ${id} and not (${kept})`)
}
