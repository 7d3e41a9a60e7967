import { beforeEach, expect, it } from 'vitest'
import { useDatabase } from '../../../tests/support/database'
import { beginning, verifyChain } from './verifyChain'

const { pool } = await useDatabase()
const verify = (expected?: string) => verifyChain((sql, values) => pool.query(sql, values), expected)

const odd = 'tanda "kutip" \\ garis\nbaru\ttab \u0001 kendali \u007f é 漢 😀 <b>'
const add = (n: number) =>
  pool.query(
    `insert into audit_entries (action, collection, document_id, actor_name, changes, reason, scope_u1)
     values ('unit.changed', 'units', $1, $2, $3, $4, null)`,
    [
      String(n),
      n % 2 ? odd : null,
      n % 3 ? JSON.stringify({ z: 1.5e300, a: [odd, null, true], aa: { b: 0.1 } }) : null,
      n % 5 ? odd : null,
    ],
  )

/** Only the owner of the database can do this, past the triggers that refuse it. */
const tamper = async (...statements: string[]) => {
  const client = await pool.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.query('reset session_replication_role')
    client.release()
  }
}

beforeEach(async () => {
  await tamper('delete from audit_entries')
  for (let n = 1; n <= 30; n += 1) await add(n)
})

it('finds an untouched chain sound, and names its head', async () => {
  const { rows } = await pool.query('select hash from audit_entries order by seq desc limit 1')
  expect(await verify()).toEqual({ sound: true, entries: 30, head: rows[0].hash })
  await tamper('delete from audit_entries')
  expect(await verify()).toEqual({ sound: true, entries: 0, head: beginning })
})

it('reads on over the end of a page', async () => {
  await pool.query(`insert into audit_entries (action, collection, document_id)
    select 'unit.changed', 'units', n::text from generate_series(1, 1980) n`)
  expect(await verify()).toMatchObject({ sound: true, entries: 2010 })
  await tamper("update audit_entries set reason = 'lain' where seq = 1777")
  expect(await verify()).toEqual({ sound: false, seq: '1777', fault: 'content' })
})

it.each([
  ['a changed word', ["update audit_entries set actor_name = 'orang lain' where seq = 12"], '12', 'content'],
  [
    'a changed time',
    ["update audit_entries set at = at - interval '1 hour' where seq = 12"],
    '12',
    'content',
  ],
  [
    'a changed value inside the changes',
    ["update audit_entries set changes = jsonb_set(changes, '{a,1}', '0') where seq = 13"],
    '13',
    'content',
  ],
  [
    'a change that is hashed again',
    [
      "update audit_entries e set reason = 'lain' where seq = 12",
      'update audit_entries e set hash = audit_digest(e) where seq = 12',
    ],
    '13',
    'link',
  ],
  ['an entry taken out of the middle', ['delete from audit_entries where seq = 12'], '13', 'gap'],
  ['the first entry taken out', ['delete from audit_entries where seq = 1'], '2', 'gap'],
  [
    'an entry taken out and the rest moved up',
    [
      'delete from audit_entries where seq = 12',
      'update audit_entries set seq = -seq where seq > 12',
      'update audit_entries set seq = -seq - 1 where seq < 0',
    ],
    '12',
    'link',
  ],
  [
    'two entries that changed places',
    [
      'update audit_entries set seq = -1 where seq = 12',
      'update audit_entries set seq = 12 where seq = 13',
      'update audit_entries set seq = 13 where seq = -1',
    ],
    '12',
    'link',
  ],
] as const)('finds %s', async (_case, statements, seq, fault) => {
  await tamper(...statements)
  expect(await verify()).toEqual({ sound: false, seq, fault })
})

it('finds that the newest entries were cut off when their hash was noted', async () => {
  const { rows } = await pool.query('select hash from audit_entries where seq = 29')
  await tamper('delete from audit_entries where seq > 28')
  expect(await verify()).toMatchObject({ sound: true, entries: 28 })
  await add(99)
  expect(await verify(rows[0].hash)).toEqual({ sound: false, seq: '30', fault: 'gap' })
})

it('does not believe a digest function that was changed', async () => {
  const { rows } = await pool.query("select pg_get_functiondef('audit_digest'::regproc) as was")
  await tamper(
    "create or replace function audit_digest(entry audit_entries) returns text language sql stable as 'select entry.hash'",
  )
  await tamper("update audit_entries set reason = 'lain' where seq = 12")
  expect(await verify()).toEqual({ sound: false, seq: '12', fault: 'content' })
  await tamper(
    "create or replace function audit_digest(entry audit_entries) returns text language sql stable as $$ select 'x' $$",
  )
  expect(await verify()).toEqual({ sound: false, seq: '1', fault: 'digest_function' })
  await tamper(rows[0].was)
})

it('lets nobody change, delete or empty the trail', async () => {
  for (const statement of [
    "update audit_entries set reason = 'lain'",
    'delete from audit_entries',
    'truncate audit_entries',
  ]) {
    await expect(pool.query(statement)).rejects.toThrow('append-only')
  }
})

it('keeps one chain while many write at once', async () => {
  await Promise.all(Array.from({ length: 60 }, (_, n) => add(n)))
  expect(await verify()).toMatchObject({ sound: true, entries: 90 })
})
