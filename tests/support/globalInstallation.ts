import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../src/server/embeddedPostgres'
import type { Account } from './account'
import { named, query } from './globalDatabase'
import { hubSettings } from './hubProcess'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database with the units and the accounts; its server also holds the copies. */
    installationTemplate: { url: string; accounts: Account[] }
  }
}

const template = 'hub_journey_template'

/**
 * Before the journeys: the hub is built from the present sources, and one database is migrated by the built command
 * and filled with units and accounts. Each installation runs on a copy of it (see `startInstallation`).
 */
export default async function globalInstallation(project: TestProject): Promise<() => Promise<void>> {
  await run('the build', ['scripts/build.mjs', '--if-stale'], {})
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-journeys-'))
  chmodSync(folder, 0o755)
  const server = await startServer(folder)
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const url = named(server.url, template)
    await query(server.url, `drop database if exists ${template} with (force)`)
    await query(server.url, `create database ${template}`)
    project.provide('installationTemplate', { url, accounts: await fillDatabase(url, folder) })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** Migrates an empty database and fills it with the units and accounts of the demo. @returns the accounts */
export async function fillDatabase(url: string, dataDir: string): Promise<Account[]> {
  const env = hubSettings({ DATABASE_URL: url, DATA_DIR: dataDir, PUBLIC_URL: 'http://127.0.0.1:1' })
  await run('migrate', ['dist/migrate.mjs'], env)
  await run('seed', ['--import', 'tsx', 'tests/support/seed.ts'], env)
  return JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as Account[]
}

async function startServer(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (!given) return startPostgres({ dataDir: path.join(folder, 'data'), fsync: false })
  return { url: given, stop: () => dropCopies(given) }
}

async function dropCopies(url: string): Promise<void> {
  const { rows } = await query(url, `select datname from pg_database where datname ~ '^hub_journey_'`)
  for (const { datname } of rows) await query(url, `drop database if exists ${datname} with (force)`)
}

/** Runs a script of the project to its end. @throws with what it printed when it does not end with 0 */
async function run(name: string, args: string[], env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  }
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${output.slice(-4000)}`)
}
