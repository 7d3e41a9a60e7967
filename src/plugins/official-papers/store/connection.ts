import type { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

type Connection = {
  execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }>
}
type Database = { sessions: Record<string, { db: Connection } | undefined> }

/** The connection of the request's transaction. @throws when there is none: no paper comes about outside its cause */
export async function connectionOf(req: PayloadRequest): Promise<Connection> {
  const { sessions } = req.payload.db as unknown as Database
  const session = sessions[String(await req.transactionID)]
  if (!session) throw new Error('official-papers: this needs the open transaction of its cause')
  return session.db
}
