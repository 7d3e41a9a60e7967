import type { Payload } from 'payload'
import { poolQuery } from '../store/query'

const TABLES = ['legal_clock_deadlines', 'legal_clock_moves', 'legal_clock_alarms']

/** Refuses to run without the plugin's own tables. @throws naming those that are missing */
export async function requireTables(payload: Payload): Promise<void> {
  const rows = await poolQuery({ payload })(
    'select name from unnest($1::text[]) as name where to_regclass(name) is null',
    [TABLES],
  )
  if (rows.length === 0) return
  throw new Error(
    `legal-clock: these tables are missing: ${rows.map(({ name }) => name).join(', ')}. Run its migrations (src/plugins/legal-clock/migrations).`,
  )
}
