import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../src/server/embeddedPostgres'

import { buildEngine } from './releaseEngine'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the migrated template; its server also holds the copies. */
    templateUrl: string
  }
}

const template = 'hub_template'

/**
 * Before the integration tests: one server (that of TEST_DATABASE_URL, whose user may create databases, else an
 * embedded one with fsync off) and one template database with every migration applied. Copies come from `useDatabase`.
 */
export default async function globalDatabase(project: TestProject): Promise<() => Promise<void>> {
  await buildEngine()
  const kept = process.env.TEST_TEMPLATE_URL
  const { url, stop } = kept ? { url: kept, stop: async () => undefined } : await startTemplate()
  project.provide('templateUrl', url)
  return stop
}

/** Starts a server with the template on it. Runs that follow one another may share it (TEST_TEMPLATE_URL). */
export async function startTemplate(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await startServer()
  const url = named(server.url, template)
  try {
    await query(server.url, `drop database if exists ${template} with (force)`)
    await query(server.url, `create database ${template}`)
    await migrate(url)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { url, stop: server.stop }
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: () => dropCopies(given) }
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-int-'))
  chmodSync(folder, 0o755)
  const server = await startPostgres({ dataDir: path.join(folder, 'data'), fsync: false })
  return {
    url: server.url,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Only now: while a test file still closes its connections, dropping its database would cut them. */
async function dropCopies(url: string): Promise<void> {
  const { rows } = await query(url, `select datname from pg_database where datname ~ '^hub_(template|test_)'`)
  for (const { datname } of rows) await query(url, `drop database if exists ${datname} with (force)`)
}

async function migrate(url: string): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: url,
    PAYLOAD_SECRET: 'a secret for tests, forty characters long',
    DISABLE_PAYLOAD_HMR: 'true',
    NODE_ENV: 'production',
  }
  const command = ['--import', 'tsx', 'src/server/migrate.ts']
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  }
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`the template database could not be migrated:\n${output}`)
}

/** The same server, another database. */
export function named(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** One statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}
