import type { Pool } from 'pg'
import type { Synonyms } from '../rules/synonyms'

const KEPT_MS = 60_000

/** The given synonyms and, read anew each minute, the other names of units. */
export function synonymsOf(pool: Pool, given: Synonyms): () => Promise<Synonyms> {
  let kept: { groups: Synonyms; until: number } | undefined
  return async () => {
    if (kept && performance.now() < kept.until) return kept.groups
    const { rows } = await pool.query<{ name: string; aliases: string[] }>(
      'select name, aliases from public_units where cardinality(aliases) > 0',
    )
    const groups = [...given, ...rows.map(({ name, aliases }) => [name, ...aliases])]
    kept = { groups, until: performance.now() + KEPT_MS }
    return groups
  }
}
