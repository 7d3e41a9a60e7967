import { beforeAll, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { restOf } from '../../../tests/support/rest'

const MANY = 40
const database = await useDatabase()
let rest: ReturnType<typeof restOf>
let writer: Colleague

beforeAll(async () => {
  const payload = await database.payload()
  rest = restOf(payload)
  const unit = await aTree(payload)
  writer = await aUser(payload, [unit('BJB'), 'operator'])
  const releases = [1, 2, 3].map(() => aPressRelease(payload, writer, unit('BJB')))
  for (const { id } of await Promise.all(releases)) await carry(id)
})

/** Gives a release as many photos as it may have, by the rows that uploads would have left. */
async function carry(release: string) {
  await database.pool.query(
    `with made as (
       insert into assets (id, headline, kind, unit_id, scope_u1, scope_u2, scope_u3, filename, updated_at, created_at)
       select gen_random_uuid(), 'Foto ' || n, 'photo', r.unit_id, r.scope_u1, r.scope_u2, r.scope_u3,
         r.id || '-' || n || '.jpg', now(), now()
       from press_releases r, generate_series(1, $2::int) n where r.id = $1 returning id
     )
     insert into press_releases_rels ("order", parent_id, path, assets_id)
     select row_number() over (), $1, 'assets', id from made`,
    [release, MANY],
  )
}

it('a page of releases comes with all its photos, however many they are together', async () => {
  const { status, body } = await rest(writer, 'GET', 'press-releases?limit=20&depth=1')
  expect(status).toBe(200)
  const photos = body.docs.map(({ assets }: { assets: unknown[] }) =>
    assets.map((asset) => (asset as { kind?: string }).kind),
  )
  expect(photos).toEqual(Array(3).fill(Array(MANY).fill('photo')))
})

it('what a request names itself stays within bounds', async () => {
  const ids = Array.from(
    { length: 41 },
    (_, n) => `where[id][in][${n}]=00000000-0000-7000-8000-0000000000${n + 10}`,
  )
  for (const more of ['', '&currentDepth=1']) {
    const { status } = await rest(writer, 'GET', `assets?${ids.join('&')}${more}`)
    expect(status).toBe(400)
  }
})
