import type { Pool } from 'pg'

/** What the hub tells an operator's monitoring: names of Prometheus, numbers of this moment. */
export type HubFigures = Record<string, number>

/** Backlog, trouble and open recalls, counted in the database; by name. Rejects when it cannot be asked. */
export async function backlog(pool: Pool): Promise<HubFigures> {
  const { rows } = await pool.query<{ name: string; value: number }>(
    'select name, value from media_hub_figures()',
  )
  return Object.fromEntries(rows.map(({ name, value }) => [`hub_${name}`, value]))
}
