import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useDatabase } from '../../../tests/support/database'

const database = await useDatabase()
const login = `guard_test_${randomUUID().slice(0, 8)}`
const document = randomUUID()
let client: pg.Client

/** A login as an installation gives its processes: everything of its own, nothing of the vault. */
beforeAll(async () => {
  await database.pool.query(`
    create role ${login} login password 'x';
    grant all on all tables in schema public to ${login};
    grant usage on schema guarded to ${login};
    grant execute on all functions in schema guarded to ${login}`)
  const url = new URL(database.url)
  url.username = login
  url.password = 'x'
  client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(`select guarded.keep('applicants', $1, 'name', 'sealed words')`, [document])
})
afterAll(async () => {
  await client.end()
  await database.pool.query(`drop owned by ${login}; drop role ${login}`)
})

const take = () =>
  client.query(`select name, sealed from guarded.take('applicants', $1, array['name', 'nik'])`, [document])
const record = (more: { action?: string; id?: string; reason?: string | null; actor?: string | null } = {}) =>
  client.query(
    `insert into audit_entries (action, collection, document_id, actor_id, reason) values ($1, 'applicants', $2, $3, $4)`,
    [
      more.action ?? 'applicant.read',
      more.id ?? document,
      more.actor === undefined ? 'somebody' : more.actor,
      more.reason === undefined ? 'a reason in words' : more.reason,
    ],
  )
async function inTransaction<T>(work: () => Promise<T>, end: 'commit' | 'rollback' = 'commit'): Promise<T> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query(end)
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
const refused = { code: '42501' }

it.each([
  'select * from guarded.sealed',
  'select count(*) from guarded.sealed',
  'copy guarded.sealed to stdout',
  `update guarded.sealed set envelope = ''`,
  'delete from guarded.sealed',
  'truncate guarded.sealed',
  'drop table guarded.sealed',
  'alter table guarded.sealed owner to current_user',
  'set role hub_guard',
  `select set_config('role', 'hub_guard', false)`,
  `select query_to_xml('select * from guarded.sealed', true, true, '')`,
  'grant hub_guard to current_user',
  `create or replace function guarded.take(noun text, document uuid, names text[]) returns table (name text, sealed text)
    language sql security definer as 'select field, envelope from guarded.sealed'`,
])('the login of the processes may not: %s', async (statement) =>
  expect(client.query(statement)).rejects.toMatchObject(refused),
)

it('gives nothing to a transaction that has not recorded the reading', async () => {
  await expect(take()).rejects.toMatchObject(refused)
  await expect(inTransaction(take)).rejects.toMatchObject(refused)
})

it('gives what is sealed to a transaction that has', async () => {
  const { rows } = await inTransaction(async () => {
    await record()
    return take()
  })
  expect(rows).toEqual([{ name: 'name', sealed: 'sealed words' }])
})

it.each([
  ['of another document', { id: randomUUID() }],
  ['of no reading', { action: 'applicant.changed' }],
  ['without a person', { actor: null }],
  ['without a reason', { reason: null }],
  ['with blanks for a reason', { reason: '   ' }],
])('an entry %s opens nothing', async (_case, more) =>
  expect(
    inTransaction(async () => {
      await record(more)
      return take()
    }),
  ).rejects.toMatchObject(refused),
)

it('an entry of an earlier transaction opens nothing', async () => {
  await inTransaction(() => record())
  await expect(inTransaction(take)).rejects.toMatchObject(refused)
})

it('knows whether the login stands outside', async () => {
  const { lookAtVault } = await import('./store/vault')
  expect(await lookAtVault(await database.payload())).toBe('open')
  const { drizzle } = await import('@payloadcms/db-postgres/drizzle/node-postgres')
  const outside = { db: { drizzle: drizzle(client) } } as unknown as Parameters<typeof lookAtVault>[0]
  expect(await lookAtVault(outside)).toBe('closed')
})
