import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { deepestLevel, type Scope, scopeKey } from '../../domain/posts'
import { connectionOf } from '../../hooks/transaction'

/**
 * May the unit with these ancestors publish by itself now? The latest decision in force about the unit counts, else
 * about the nearest unit above it; without any, it may.
 */
export async function isTrusted(req: PayloadRequest, scope: Scope): Promise<boolean> {
  const line = Array.from({ length: deepestLevel }, (_, index) => scope[scopeKey(index + 1)]).filter(Boolean)
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select publishes from trust_decisions
    where unit_id = any(${sql.param(line)}::uuid[]) and valid_from <= clock_timestamp()
    order by array_position(${sql.param(line)}::uuid[], unit_id) desc, valid_from desc, id desc limit 1`)
  return rows[0]?.publishes !== 'escalates'
}
