import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

/** Minutes for which a password that was given opens the settings of the account, in that session alone. */
export const goodForMinutes = 10

type Connection = {
  execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }>
}
type Database = { sessions: Record<string, { db: Connection }>; drizzle: Connection }

/** Notes that the password was given in this session, now. @returns until when that holds, as ISO 8601 */
export async function noteGiven(req: PayloadRequest, session: string): Promise<string> {
  const db = await connection(req)
  await db.execute(sql`delete from present_passwords where good_until < clock_timestamp()`)
  const { rows } = await db.execute(sql`
    insert into present_passwords (session, good_until)
    values (${session}, clock_timestamp() + make_interval(mins => ${goodForMinutes}))
    on conflict (session) do update set good_until = excluded.good_until
    returning good_until`)
  return new Date(String(rows[0]?.good_until)).toISOString()
}

/** Was the password given in this session a short while ago? */
export async function wasGiven(req: PayloadRequest, session: string): Promise<boolean> {
  const db = await connection(req)
  const { rows } = await db.execute(
    sql`select 1 from present_passwords where session = ${session} and good_until > clock_timestamp()`,
  )
  return rows.length > 0
}

/** The request's transaction; outside one, any connection. */
async function connection(req: PayloadRequest): Promise<Connection> {
  const { sessions, drizzle } = req.payload.db as unknown as Database
  const id = await req.transactionID
  if (!id) return drizzle
  const session = sessions[String(id)]
  if (!session) throw new Error('the transaction of this request has ended')
  return session.db
}
