import type { Payload } from 'payload'
import { aTree } from '../../support/builders'
import type { TestDatabase } from '../../support/database'
import { judge, sees, type Verdict } from '../oracle'
import { askOf, keepFaults } from './ask'
import { makeAssets, removeFiles } from './assets'
import { makeCases } from './cases'
import { makeDesks, seatOf } from './desks'
import { askLocallyOf } from './locally'
import { markOf } from './mark'
import { aStaff, type Person, standingsOf, type Thing } from './people'
import { keepOnly, makePapers } from './papers'
import { makeReleases } from './releases'
import { makeSpares, makeStandIns, type Spare } from './standIns'
import { units, unitsCsv } from './units'

export type World = Awaited<ReturnType<typeof aWorld>>

/** The little world: two trees, a person per role and seat, and at each unit one document of every kind and state. */
export async function aWorld(database: TestDatabase) {
  const payload = await database.payload()
  const { pool } = database
  const lastFault = keepFaults(payload)
  const unit = await aTree(payload, unitsCsv)
  const people = await aStaff(payload, unit)
  const ask = askOf(payload, lastFault)
  const who = (name: string) => {
    const found = people.find((person) => person.name === name)
    if (!found) throw new Error(`the world has no ${name}`)
    return found
  }
  const handsOf = (root: string) => {
    const seat = root === 'POLRI' ? 'POLRI.DIVHUMAS' : 'KAPUAS.DISKOMINFO'
    return {
      writer: who(`operator at ${seat}`),
      editor: who(`editor at ${seat}`),
      approver: who(`approver at ${seat}`),
    }
  }
  const making = { payload, pool, ask, unit, who, handsOf }
  const { things: assets, files, pictureOf } = await makeAssets(making)
  const spares = await makeSpares(making)
  const spareOf = (code: string) => spares.get(code)
  const desks = await makeDesks(making)
  const papers = await makePapers(
    making,
    [...units.keys()].map((code) => [code, seatOf(code)] as const),
  )
  const things = [
    ...(await makeReleases({ ...making, pictureOf })),
    ...assets,
    ...desks,
    ...papers,
    ...(await makeCases(making, desks)),
    ...(await makeStandIns(making, spares)),
    ...(await accounts(database, people, [...spares.values()])),
    ...(await places(payload)),
    ...(await decrees(database)),
  ]
  await keepOnly(pool, papers)
  const entries = await trail(database, payload)
  const all = [...things, ...entries]
  const byMark = new Map(things.map((thing) => [thing.mark, thing]))
  return {
    payload,
    pool,
    url: database.url,
    unit,
    people,
    who,
    ask,
    askLocally: askLocallyOf(payload),
    files,
    spareOf,
    things: all,
    codes: [...units.keys()],
    of: (collection: string) => all.filter((thing) => thing.collection === collection),
    byMark: (mark: string) => byMark.get(mark),
    judge: (
      person: Person,
      thing: Thing,
      operation: string,
      group?: string,
      more?: readonly string[],
    ): Verdict =>
      judge(standingsOf(person, thing, more), {
        collection: thing.collection,
        operation,
        ...(group ? { group } : {}),
      }),
    sees: (person: Person, thing: Thing) => sees(standingsOf(person, thing), thing.collection),
    clear: () => removeFiles(files),
  }
}

/** Every account carries a mark as its person's name. */
async function accounts(
  { pool }: TestDatabase,
  people: readonly Person[],
  spares: readonly Spare[],
): Promise<Thing[]> {
  const rows = await pool.query<{ id: string; email: string; code: string | null }>(
    'select users.id, email, units.code from users left join units on units.id = users.unit_id',
  )
  const spare = new Set(spares.map(({ operator }) => operator))
  const known = new Set([
    ...people.map(({ user }) => user?.id),
    ...spares.flatMap(({ approver, deputy }) => [approver, deputy]),
  ])
  return Promise.all(
    rows.rows
      .filter(({ id }) => known.has(id) || spare.has(id))
      .map(async ({ id, email, code }) => {
        const mark = markOf()
        await pool.query('update users set name = $2 where id = $1', [id, `Petugas ${mark}`])
        return {
          collection: 'users',
          id,
          unit: code,
          tags: spare.has(id) ? ['spare'] : [],
          mark,
          owner: id,
          email,
        }
      }),
  )
}

/** The units themselves; their names are open within a tree, so the mark is their code. */
async function places(payload: Payload): Promise<Thing[]> {
  const { docs } = await payload.find({
    collection: 'units',
    pagination: false,
    overrideAccess: true,
    depth: 0,
  })
  return docs.map((doc) => ({
    collection: 'units',
    id: String(doc.id),
    unit: String(doc.code),
    tags: [],
    mark: `unit ${doc.code}`,
  }))
}

/** The calendars of the state and their days: they belong to no unit. */
async function decrees({ pool }: TestDatabase): Promise<Thing[]> {
  const { rows } = await pool.query<{ collection: string; id: string }>(
    "select 'calendars' as collection, id from calendars union all select 'calendar-days', id from calendar_days",
  )
  return rows.map(({ collection, id }) => ({ collection, id, unit: null, tags: [], mark: `decree ${id}` }))
}

/** The audit entries that making the world left behind, by the unit whose scope they carry. */
async function trail({ pool }: TestDatabase, payload: Payload): Promise<Thing[]> {
  // Somebody tries a name that is nobody's: a row of no unit.
  await payload
    .login({ collection: 'users', data: { email: 'siapa@contoh.example', password: 'bukan' } })
    .catch(() => undefined)
  const { rows } = await pool.query<{ id: string; code: string | null }>(
    `select a.id, u.code from audit_entries a left join units u on u.id::text =
     coalesce(a.scope_u6, a.scope_u5, a.scope_u4, a.scope_u3, a.scope_u2, a.scope_u1)`,
  )
  return rows.map(({ id, code }) => ({
    collection: 'audit-entries',
    id,
    unit: code,
    tags: [],
    mark: `entry ${id}`,
  }))
}
