import type { Pool } from 'pg'
import { wordless } from './wordless'

/**
 * The columns for text in which no word of ours stands, though nobody has said (wordless.ts) that none need stand
 * there: whoever adds a field gives it a word or a reason.
 */
export async function columnsWithoutWord(
  pool: Pool,
  holdsWord: (text: string) => boolean,
): Promise<string[]> {
  const { rows: columns } = await pool.query<{ relation: string; name: string }>(
    `select format('%I.%I', table_schema, table_name) as relation, column_name as name
     from information_schema.columns join pg_tables on schemaname = table_schema and tablename = table_name
     where table_schema not in ('pg_catalog', 'information_schema')
       and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
     order by 1, 2`,
  )
  const empty: string[] = []
  for (const { relation, name } of columns) {
    const { rows } = await pool.query<{ text: string | null }>(
      `select string_agg("${name}"::text, E'\\n') as text from ${relation}`,
    )
    if (!holdsWord(rows[0]?.text ?? '')) empty.push(`${relation.replace(/^public\./, '')}.${name}`)
  }
  return empty.filter((column) => !wordless.some((pattern) => pattern.test(column)))
}
