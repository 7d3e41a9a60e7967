import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** Whether every migration of this build is in the database: two quick queries instead of loading Payload. */
export async function isMigrated(url: string): Promise<boolean> {
  const list = path.join(import.meta.dirname, 'migrations.json')
  if (!existsSync(list)) return false
  const wanted = JSON.parse(readFileSync(list, 'utf8')) as string[]
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('payload_migrations') is not null as there",
    )
    if (!rows[0]?.there) return false
    const applied = await client.query<{ name: string }>('select name from payload_migrations')
    return wanted.every((name) => applied.rows.some((row) => row.name === name))
  })
}

/** Nobody has an account yet: such a database may be filled with the demo. */
export const isEmpty = (url: string): Promise<boolean> =>
  withClient(url, async (client) => (await client.query('select from users limit 1')).rowCount === 0)

/** Begins again with an empty database; only for one that never served anybody. */
export async function recreate(url: string): Promise<void> {
  const maintenance = new URL(url)
  const name = maintenance.pathname.slice(1)
  maintenance.pathname = '/postgres'
  await withClient(maintenance.href, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
