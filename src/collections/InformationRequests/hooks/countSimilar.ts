import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterOperationHook } from 'payload'
import { connectionOf } from '../../../hooks/transaction'
import { openStages } from '../workflow'

type Row = { id?: unknown; similar?: number }

/**
 * Tells a person who reads requests how many other open ones of the same body ask for the same; one question for a whole
 * page. What the system reads for itself stays uncounted.
 */
export const countSimilar: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  const { overrideAccess, select } = args as { overrideAccess?: boolean; select?: Record<string, unknown> }
  if (overrideAccess || (select && !select.similar)) return result
  const rows = rowsOf(operation, result)
  if (rows.length === 0) return result
  const db = await connectionOf(req)
  const { rows: counted } = await db.execute(sql`
    select mine.id::text as id, count(*)::int as others from information_requests mine
    join information_requests other on other.fingerprint = mine.fingerprint and other.unit_id = mine.unit_id
      and other.id <> mine.id and other.stage::text = any(${sql.param([...openStages])}::text[])
    where mine.id::text = any(${sql.param(rows.map(({ id }) => String(id)))}::text[])
    group by mine.id`)
  const others = new Map(counted.map(({ id, others }) => [id, Number(others)]))
  for (const row of rows) row.similar = others.get(String(row.id)) ?? 0
  return result
}

/** The documents of an answer that is shown to a person. */
function rowsOf(operation: string, result: unknown): Row[] {
  if (operation === 'find') return (result as { docs?: Row[] }).docs ?? []
  const isOne = ['findByID', 'updateByID', 'create'].includes(operation)
  return isOne && result && typeof result === 'object' && 'id' in result ? [result as Row] : []
}
