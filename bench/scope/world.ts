import type pg from 'pg'

export const pyramid = { polda: 36, polresEach: 14, polsekEach: 11 } as const

/** Ids by rule, so that rows can be made in the database: level, number. */
const id = (level: number, number: string) =>
  `('00000000-0000-7000-${8000 + level}-' || lpad(to_hex(${number}), 12, '0'))::uuid`

/** One tree of about 6,000 units: headquarters, 36 Polda, 504 Polres, 5,544 Polsek. */
export async function plantUnits(pool: pg.Pool): Promise<number> {
  const { polda, polresEach, polsekEach } = pyramid
  const kinds = ['MABES', 'POLDA', 'POLRES', 'POLSEK']
  const counts = [1, polda, polda * polresEach, polda * polresEach * polsekEach]
  for (const [index, kind] of kinds.entries()) {
    const count = counts[index] ?? 0
    const line = counts.slice(0, index + 1).map((above, at) => id(at + 1, `n / ${count / above}`))
    const columns = line.map((_, at) => `scope_u${at + 1}`)
    await pool.query(`
      insert into units (id, code, name, kind, level, time_zone, parent_id, scope_depth, ${columns.join(', ')})
      select ${line.at(-1)}, '${kind}.' || n, '${kind} ' || n, 'satwil', '${kind.toLowerCase()}', 'Asia/Jakarta',
        ${line.at(-2) ?? 'null::uuid'}, ${index + 1}, ${line.join(', ')}
      from generate_series(0, ${count - 1}) n`)
  }
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from units')
  return rows[0]?.count ?? 0
}

/**
 * Releases over six years, by weight: four in ten of the first Polda (the one that writes most), three rows of the
 * last Polsek, the others at random. Deterministic.
 */
export async function writeReleases(pool: pg.Pool, count: number): Promise<void> {
  await pool.query(`
    with placed as (
      select n, ('x' || substr(md5('place' || n), 1, 8))::bit(32)::bigint as dice from generate_series(1, ${count}) n
    ), unit as (select id, row_number() over (order by code) - 1 as n, scope_u1, scope_u2, scope_u3, scope_u4 from units),
    of_first as (select *, row_number() over (order by n) - 1 as place from unit where scope_u2 = ${id(2, '0')}::text),
    total as (select (select count(*) from unit) as all_units, (select count(*) from of_first) as first_units),
    chosen as (
      select placed.n, coalesce(first.id, other.id) as unit, coalesce(first.scope_u1, other.scope_u1) as u1,
        coalesce(first.scope_u2, other.scope_u2) as u2, coalesce(first.scope_u3, other.scope_u3) as u3,
        coalesce(first.scope_u4, other.scope_u4) as u4
      from placed cross join total
      left join of_first first on placed.dice % 10 < 4 and first.place = (placed.dice / 10) % total.first_units
      left join unit other on placed.dice % 10 >= 4 and other.n = (placed.dice / 10) % total.all_units
    )
    insert into press_releases (id, title, lead, kind, unit_id, stage, number, published_at, scope_u1, scope_u2, scope_u3, scope_u4, created_at, updated_at)
    select ${id(9, 'n')}, 'Siaran nomor ' || n, repeat('Teras berita yang memuat enam jawaban. ', 6), 'siaran_pers', unit,
      (case when n % 20 < 15 then 'published' when n % 20 < 17 then 'in_review' else 'draft' end)::enum_press_releases_stage,
      case when n % 20 < 15 then 'SP/' || n end, case when n % 20 < 15 then now() - n * interval '6 minutes' end, u1, u2, u3, u4, now() - n * interval '6 minutes', now() - n * interval '6 minutes'
    from chosen`)
  await pool.query('vacuum analyze press_releases')
}

/** Offers this share of the published releases to the whole tree. */
export async function offer(pool: pg.Pool, share: number): Promise<void> {
  await pool.query(
    `update press_releases set offered = true, scope_offered = scope_u1
     where stage = 'published' and ('x' || substr(md5(id::text), 1, 8))::bit(32)::bigint % 10000 < $1`,
    [Math.round(share * 10_000)],
  )
  await pool.query('vacuum analyze press_releases')
}

export type Reader = { name: string; role: string; unit: string; depth: number }

/** Who asks: the smallest and the largest of each level. */
export const readers: Reader[] = [
  { name: 'operator of a Polsek', role: 'operator', unit: uuid(4, 5543), depth: 4 },
  { name: 'operator of a Polres', role: 'operator', unit: uuid(3, 500), depth: 3 },
  { name: 'editor of a Polda', role: 'editor', unit: uuid(2, 20), depth: 2 },
  { name: 'editor of the busiest Polda', role: 'editor', unit: uuid(2, 0), depth: 2 },
  { name: 'approver at Mabes', role: 'approver', unit: uuid(1, 0), depth: 1 },
]

export const root = uuid(1, 0)

function uuid(level: number, number: number): string {
  return `00000000-0000-7000-${8000 + level}-${number.toString(16).padStart(12, '0')}`
}
