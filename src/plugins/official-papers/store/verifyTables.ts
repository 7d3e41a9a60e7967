import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'

type Database = {
  drizzle: { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }> }
}

/** @throws when the migrations have not run */
export async function verifyTables(payload: Payload): Promise<void> {
  const { drizzle } = payload.db as unknown as Database
  const { rows } = await drizzle.execute(
    sql`select to_regclass('official_paper_contents') is not null as there`,
  )
  if (!rows[0]?.there)
    throw new Error('official-papers: its tables are missing. Run the migrations (npm run migrate).')
}
