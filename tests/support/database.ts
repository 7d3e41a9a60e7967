import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { named } from './globalDatabase'
import { builtEngine } from './releaseEngine'

export type TestDatabase = {
  url: string
  /** Logs in as the owner. */
  pool: pg.Pool
  /** Payload on this database; loading it takes some seconds, so it is loaded at the first call. */
  payload(): Promise<Payload>
}

/**
 * A database of its own for one test file: a copy of the migrated template. Call it
 * once, at the top, before anything imports payload.config.ts: it also sets the settings that file reads.
 */
export async function useDatabase(): Promise<TestDatabase> {
  const template = inject('templateUrl')
  const name = `hub_test_${randomBytes(6).toString('hex')}`
  const url = named(template, name)
  const maintenance = named(template, 'postgres')
  await copyTemplate(maintenance, name)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hub-test-'))
  Object.assign(process.env, settingsFor(url, dataDir))

  const pool = new pg.Pool({ connectionString: url, max: 5 })
  let loading: Promise<Payload> | undefined
  afterAll(async () => {
    await (await loading)?.destroy()
    await pool.end()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return {
    url,
    pool,
    payload() {
      loading ??= loadPayload()
      return loading
    },
  }
}

async function loadPayload(): Promise<Payload> {
  const [{ default: config }, { getPayload }] = await Promise.all([
    import('../../payload.config'),
    import('payload'),
  ])
  return getPayload({ config, cron: false })
}

const settingsFor = (url: string, dataDir: string) => ({
  DATABASE_URL: url,
  DATA_DIR: dataDir,
  PAYLOAD_SECRET: 'a secret for tests, forty characters long',
  PUBLIC_URL: 'https://humas.example.id',
  DISABLE_PAYLOAD_HMR: 'true',
  LOG_LEVEL: 'warn',
  RELEASE_ENGINE: builtEngine,
})

/** PostgreSQL copies a template for one session at a time and only while nobody is connected to it: take turns. */
async function copyTemplate(maintenance: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenance })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('hub_template'))")
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    const strategy = (rows[0]?.version ?? 0) >= 150_000 ? 'strategy file_copy' : ''
    await client.query(`create database ${name} template hub_template ${strategy}`)
  } finally {
    await client.end()
  }
}
