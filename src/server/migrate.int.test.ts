import { expect, it } from 'vitest'
import { useDatabase } from '../../tests/support/database'
import { query } from '../../tests/support/globalDatabase'

const { url, pool, payload } = await useDatabase()

it('leaves every migration of the list in the database', async () => {
  const { allMigrations } = await import('../migrations/all')
  const { rows } = await pool.query<{ name: string }>('select name from payload_migrations')
  expect(rows.map(({ name }) => name).sort()).toEqual(allMigrations.map(({ name }) => name).sort())
})

it('opens Payload on the migrated schema', async () => {
  const { totalDocs } = await (await payload()).count({ collection: 'users', overrideAccess: true })
  expect(totalDocs).toBe(0)
})

it('lets the public role read what is published and not what is being written', async () => {
  const stepDown = `${url}?options=${encodeURIComponent('-c role=hub_public')}`
  await expect(query(stepDown, 'select * from media_hub_items')).resolves.toMatchObject({ rowCount: 0 })
  await expect(query(stepDown, 'select * from press_releases')).rejects.toMatchObject({ code: '42501' })
})

it('says which statements an administrator must run when the role is missing', async () => {
  const { ensureRoles } = await import('./databaseRoles')
  const { default: pg } = await import('pg')
  await pool.query("create role weak_owner login password 'weak'")
  const weak = new URL(url)
  weak.username = 'weak_owner'
  weak.password = 'weak'
  const client = new pg.Client({ connectionString: weak.href })
  await client.connect()
  try {
    await expect(ensureRoles(client, 'weak_owner')).rejects.toThrow('grant hub_public to "weak_owner";')
  } finally {
    await client.end()
    await pool.query('drop role weak_owner')
  }
})
