import type { PublicRegisterOptions } from '../options'
import type { Place } from '../rules/cursor'
import type { Question } from '../rules/question'

type Row = {
  id: string
  title: string
  sort_key: string
  unit_code: string
  unit_name: string
  unit_path: string[]
  version: number
  decided_at: Date
  face: Record<string, unknown>
}

/** One public item. */
export type Item = {
  id: string
  title: string
  told: Record<string, unknown>
  unit: { code: string; name: string; path: string[] }
  version: number
  decidedAt: string
}
export type Unit = { code: string; name: string; depth: number }

type Source = Pick<PublicRegisterOptions, 'pool' | 'view' | 'units' | 'columns'>

/** Names of views come from the settings of the house, and are still written as names and nothing else. */
const named = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Items in the order of their titles, of a unit and all below it, with all the words; `next` where there are more. */
export async function itemsOf(
  { pool, view, columns }: Source,
  { words, unit, after, limit }: Omit<Question, 'limit'> & { limit: number | null },
): Promise<{ items: Item[]; next: Place | null }> {
  const { rows } = await pool.query<Row>(
    `select id, title, sort_key, unit_code, unit_name, unit_path, version, decided_at, face from ${named(view)}
     where ($1::text is null or $1 = any(unit_path))
       and not exists (select from unnest($2::text[]) word where strpos(words, word) = 0)
       and ($3::text is null or (sort_key, id) > ($3, $4))
     order by sort_key, id limit $5`,
    [unit, words, after?.key ?? null, after?.id ?? null, limit === null ? null : limit + 1],
  )
  const shown = limit === null ? rows : rows.slice(0, limit)
  const last = shown.at(-1)
  const hasMore = last !== undefined && rows.length > shown.length
  return {
    items: shown.map((row) => itemOf(row, columns)),
    next: hasMore ? { key: last.sort_key, id: last.id } : null,
  }
}

/** @returns null for what is not public, or is not at all: nobody can tell these apart */
export async function itemCalled({ pool, view, columns }: Source, id: string): Promise<Item | null> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null
  const { rows } = await pool.query<Row>(
    `select id, title, sort_key, unit_code, unit_name, unit_path, version, decided_at, face from ${named(view)} where id = $1`,
    [id.toLowerCase()],
  )
  return rows[0] ? itemOf(rows[0], columns) : null
}

/** The units that have something on the list, themselves or below them, from the root down. */
export async function unitsWithItems({ pool, view, units }: Source): Promise<Unit[]> {
  const { rows } = await pool.query<Unit>(
    `select unit.code::text as code, unit.name::text as name, unit.depth from ${named(units)} unit
     where exists (select from ${named(view)} item where unit.code = any(item.unit_path)) order by unit.path`,
  )
  return rows
}

/** When the list was first decided, and when it changed last. */
export async function spanOf({ pool, view }: Source): Promise<{ from: string; to: string } | null> {
  const { rows } = await pool.query<{ first: Date | null; last: Date | null }>(
    `select min(decided_at) as first, max(decided_at) as last from ${named(view)}`,
  )
  const { first, last } = rows[0] ?? {}
  return first && last ? { from: first.toISOString(), to: last.toISOString() } : null
}

/** Only what is a column of the list is told, whatever else the view may give. */
function itemOf(row: Row, columns: Source['columns']): Item {
  return {
    ...{ id: row.id, title: row.title, version: row.version, decidedAt: row.decided_at.toISOString() },
    told: Object.fromEntries(columns.map(({ name }) => [name, row.face[name] ?? null])),
    unit: { code: row.unit_code, name: row.unit_name, path: row.unit_path },
  }
}
