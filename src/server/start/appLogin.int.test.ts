import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../../tests/support/database'
import { named, query } from '../../../tests/support/globalDatabase'
import { makeAppLogin } from './appLogin'

const database = await useDatabase()
const word = randomBytes(4).toString('hex')
const role = `hub_test_login_${word}`
const owners = (pool: pg.Pool) =>
  pool.query<{ owner: string; schemas: string[] }>(`
    select relowner::regrole::text as owner, array_agg(distinct nspname::text order by nspname::text) as schemas
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname in ('public', 'pgboss', 'guarded') and relkind in ('r', 'p', 'v', 'S') group by 1 order by 1`)

describe('the login of the processes in an embedded database', () => {
  let url: string
  afterAll(async () => {
    await database.pool.query(
      `alter database ${new URL(database.url).pathname.slice(1)} owner to current_user; reassign owned by ${role} to current_user; drop role ${role}`,
    )
  })

  it('is handed everything that the superuser made, but for the vault', async () => {
    url = await makeAppLogin(database.url, role)
    expect((await owners(database.pool)).rows).toEqual([
      { owner: 'hub_guard', schemas: ['guarded'] },
      { owner: role, schemas: ['pgboss', 'public'] },
    ])
    await expect(query(url, 'alter table users add column extra text')).resolves.toBeTruthy()
    await expect(query(url, `alter type pgboss.job_state add value 'extra'`)).resolves.toBeTruthy()
  })

  it('is the same when it is asked for again, and has a password', async () => {
    expect(await makeAppLogin(database.url, role)).toBe(url)
    const wrong = new URL(url)
    wrong.password = 'wrong'
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  it.each([
    'select * from guarded.sealed',
    'set role hub_guard',
    'set role postgres',
    'create role another',
    'set session_replication_role = replica',
    `select pg_read_file('/etc/passwd')`,
    'drop schema guarded cascade',
  ])('may not: %s', async (statement) =>
    expect(query(url, statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|42704)$/) }),
  )
})

describe('an external server with a login that migrates and one that runs', () => {
  const [app, migrating] = [`ext_app_${word}`, `ext_migrate_${word}`]
  const maintenance = named(database.url, 'postgres')
  const as = (login: string) => {
    const url = new URL(named(database.url, app))
    url.username = login
    url.password = 'x'
    return url.href
  }
  afterAll(async () => {
    await query(maintenance, `drop database if exists ${app} with (force)`)
    await query(maintenance, `drop role ${app}, ${migrating}`)
  })

  it('lets the one make everything for the other, and keeps the vault from it', async () => {
    await query(
      maintenance,
      `create role ${app} login password 'x'; create role ${migrating} login password 'x'`,
    )
    await query(maintenance, `grant ${app}, hub_guard to ${migrating}; grant hub_public to ${app}`)
    await query(maintenance, `create database ${app} owner ${app}`)
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/server/migrate.ts'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          DATABASE_URL: as(app),
          MIGRATE_DATABASE_URL: as(migrating),
          PAYLOAD_SECRET: 'a secret for tests, forty characters long',
          DISABLE_PAYLOAD_HMR: 'true',
          NODE_ENV: 'production',
        },
      },
    )
    expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, ''])
    const pool = new pg.Pool({ connectionString: as(app), max: 1 })
    try {
      expect((await owners(pool)).rows).toEqual([
        { owner: app, schemas: ['pgboss', 'public'] },
        { owner: 'hub_guard', schemas: ['guarded'] },
      ])
      await pool.query(`select guarded.keep('applicants', gen_random_uuid(), 'name', 'sealed')`)
      for (const statement of ['select * from guarded.sealed', 'set role hub_guard'])
        await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' })
    } finally {
      await pool.end()
    }
  })
})
