import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { freshConnection } from './connection'

/** Refuses to run on a database that lacks the history. @throws naming the migration to run. */
export async function verifyTables(payload: Payload): Promise<void> {
  const { rows } = await freshConnection({ payload }).execute(
    sql`select to_regclass('workflow_steps') as found`,
  )
  if (!rows[0]?.found)
    throw new Error('The table workflow_steps is missing: run the migrations (npm run migrate).')
}
