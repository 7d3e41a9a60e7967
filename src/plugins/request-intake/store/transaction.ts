import type { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

export type Connection = { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: unknown[] }> }

/** The connection of the request's transaction. @throws outside one: nothing here stands alone */
export async function connectionOf(req: PayloadRequest): Promise<Connection> {
  const { sessions } = req.payload.db as unknown as {
    sessions: Record<string, { db: Connection } | undefined>
  }
  const session = sessions[String(await req.transactionID)]
  if (!session) throw new Error('request-intake: a face is written in the transaction of its cause')
  return session.db
}
