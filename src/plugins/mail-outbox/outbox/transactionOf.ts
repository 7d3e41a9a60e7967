import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Db } from 'pg-boss'

type Session = {
  db: { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }> }
}

/** The request's transaction as pg-boss writes through it. @throws when there is none */
export async function transactionOf(req: PayloadRequest): Promise<Db> {
  const { sessions } = req.payload.db as unknown as { sessions: Record<string, Session> }
  const session = sessions[String(await req.transactionID)]
  if (!session) throw new Error('mail-outbox: a letter within a request needs its transaction')
  return { executeSql: (text, values = []) => session.db.execute(bound(text, values)) }
}

/** `$1` and its like, bound to their values. */
const bound = (text: string, values: readonly unknown[]) =>
  sql.join(
    text
      .split(/\$(\d+)/)
      .map((part, index) => (index % 2 === 1 ? sql`${values[Number(part) - 1]}` : sql.raw(part))),
  )
