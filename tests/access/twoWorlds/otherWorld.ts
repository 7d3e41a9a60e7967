import type pg from 'pg'

/** What a person knows: his own account, and in the units he reaches the rows of the tables that his role reads. */
export type Knower = {
  id: string | null
  reach: { unit: string; depth: number; root: string } | null
  reads: readonly string[]
}

const scoped: ReadonlyArray<[table: string, words: readonly string[]]> = [
  ['press_releases', ['title', 'lead', 'place', 'correction_note', 'withdrawal_reason']],
  [
    'assets',
    ['headline', 'caption', 'creator', 'credit', 'place', 'sha256', 'original_filename', 'filename'],
  ],
  ['outlets', ['name', 'contact']],
  ['webhook_endpoints', ['url', 'last_problem']],
  ['trust_decisions', ['reason']],
  ['applicants', ['initials', 'nik_tail']],
  ['disclosures', ['reason', 'asked_by_name']],
]
const shelves = new Set(['press_releases', 'assets'])

/**
 * Makes the other world: everything that this person may not know becomes something else, in place, under the same
 * ids, and more of it comes to exist. What he may know stays as it is, byte for byte. @returns rows changed and added
 */
export async function makeOtherWorld(pool: pg.Pool, knower: Knower, round: number): Promise<number> {
  const { id, reach, reads } = knower
  const unknownIn = (table: string) =>
    reach && reads.includes(table) ? `scope_u${reach.depth} is distinct from '${reach.unit}'` : 'true'
  const unknownOnShelf = (table: string) =>
    reach ? `${unknownIn(table)} and scope_offered is distinct from '${reach.root}'` : 'true'
  let changed = 0
  const change = async (sql: string) => {
    changed += (await pool.query(sql)).rowCount ?? 0
  }
  for (const [table, words] of scoped) {
    const sets = words.map((name) => `${name} = md5(coalesce(${name}, '') || '${round}')`)
    const unknown = shelves.has(table) ? unknownOnShelf(table) : unknownIn(table)
    await change(`update ${table} set ${sets.join(', ')} where ${unknown}`)
  }
  const releases = unknownOnShelf('press_releases')
  await change(`
    update press_releases set stage = (case stage when 'draft' then 'returned' else 'draft' end)::enum_press_releases_stage,
      body = jsonb_build_object('other', ${round})
    where stage in ('draft', 'returned') and ${releases}`)
  await change(`
    insert into press_releases (id, title, lead, kind, unit_id, stage, scope_u1, scope_u2, scope_u3, scope_u4, created_at, updated_at)
    select gen_random_uuid(), 'Tambahan ' || title, lead, kind, unit_id, 'draft', scope_u1, scope_u2, scope_u3, scope_u4,
      created_at + random() * interval '1 second', updated_at + random() * interval '1 second'
    from press_releases where stage in ('draft', 'returned') and ${releases} limit 3`)
  // nobody reads these, not even of his own units
  await change(`update webhook_endpoints set secret_sealed = md5(random()::text)`)
  await change(`update guarded.sealed set envelope = md5(random()::text)`)
  const others = id ? `id <> '${id}'` : 'true'
  await change(`
    update users set hash = md5(hash), salt = md5(salt), reset_password_token = md5(random()::text)
    where ${others}`)
  const strangers = reads.includes('users') ? `${others} and ${unknownIn('users')}` : others
  await change(`update users set name = md5(name), email = md5(email) || '@lain.test' where ${strangers}`)
  return changed
}
