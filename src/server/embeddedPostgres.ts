import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './freePort'
import { acquireLock, LockedError } from './instanceLock.mjs'
import { postgresAccount } from './postgres/account'
import { ensureCluster } from './postgres/cluster'
import { findPlace, type Place } from './postgres/place'
import { forgetDeadPostmaster, launch, stopPostmaster } from './postgres/postmaster'

export type PostgresOptions = {
  /** Folder of the installation; the cluster, its password and its log lie under it. */
  dataDir: string
  /** Off only for throw-away test databases. */
  fsync?: boolean
  /** Started again on the same port when it dies by itself. */
  keepAlive?: boolean
  /** Told what the person at the terminal should know. */
  say?: (line: string) => void
}

export type EmbeddedPostgres = {
  /** Connection string of the database `hub`. */
  url: string
  /** Fast, clean shutdown; at most 13 s. */
  stop(): Promise<void>
  /** SIGKILL to the server, as a crash would; resolves when it is gone. */
  kill(): Promise<void>
}

/** A second start on a DATA_DIR whose first one lives. */
export class AlreadyRunningError extends Error {
  override name = 'AlreadyRunningError'
}

/**
 * Starts the PostgreSQL that npm brought on a free loopback port, with the database `hub` in it. A server
 * left over from a killed start is stopped cleanly first.
 * @throws AlreadyRunningError when another living start uses this dataDir
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir)
  const say = options.say ?? (() => undefined)
  const lock = await lockFolder(dataDir)
  try {
    const place = findPlace(dataDir, postgresAccount(), say)
    const password = await ensureCluster(dataDir, place)
    await stopPostmaster(place)
    const server = await run({
      place,
      password,
      fsync: options.fsync ?? true,
      logFile: path.join(dataDir, 'logs', 'postgres.log'),
    })
    await createDatabase(server.url('postgres'), 'hub')
    return supervise(server, place, options.keepAlive ?? false, say, () => lock.release())
  } catch (error) {
    lock.release()
    throw error
  }
}

async function lockFolder(dataDir: string) {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  try {
    return await acquireLock(path.join(dataDir, 'hub.lock'))
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    throw new AlreadyRunningError(
      `Hub Humas sudah berjalan dengan data di ${dataDir} (already running on this DATA_DIR: process ${error.pid}). ` +
        'Stop it first, or choose another folder with DATA_DIR.',
    )
  }
}

type Cluster = { place: Place; password: string; fsync: boolean; logFile: string }
type Server = { child: ChildProcess; url(database: string): string; again(): Promise<Server> }

/** Launches until it answers. Retries a port that was taken meanwhile and shared memory that a crashed server still holds. */
async function run(cluster: Cluster, fixedPort?: number): Promise<Server> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const port = fixedPort ?? (await freePort())
    const url = (database: string) => `postgres://postgres:${cluster.password}@127.0.0.1:${port}/${database}`
    const before = existsSync(cluster.logFile) ? statSync(cluster.logFile).size : 0
    forgetDeadPostmaster(cluster.place)
    const child = launch({ ...cluster, port })
    const failure = await answers(child, url('postgres'))
    if (!failure) return { child, url, again: () => run(cluster, port) }
    const told = existsSync(cluster.logFile)
      ? readFileSync(cluster.logFile).subarray(before).toString('utf8')
      : ''
    const passing = /in use|shared memory block|starting up/i.test(told)
    if (!passing || Date.now() > deadline) {
      throw new Error(
        `PostgreSQL tidak dapat dimulai (could not start: ${failure}); see ${cluster.logFile}\n${told.slice(-2000)}`,
      )
    }
    await sleep(300)
  }
}

/** undefined once the server answers a query, else why it never will. Recovery after a crash may take its time. */
async function answers(child: ChildProcess, url: string): Promise<string | undefined> {
  let ended: string | undefined
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', (code, signal) => {
    ended = `exit ${code ?? signal}`
  })
  while (!ended) {
    try {
      await query(url, 'select 1')
      return undefined
    } catch (error) {
      if (isRefusal(error)) return String(error)
      await sleep(40)
    }
  }
  return ended
}

/** Wrong password and the like: waiting does not help (28 = invalid authorization). */
const isRefusal = (error: unknown) => error instanceof pg.DatabaseError && error.code?.startsWith('28')

async function createDatabase(url: string, name: string): Promise<void> {
  const { rowCount } = await query(url, `select from pg_database where datname = '${name}'`)
  if (rowCount === 0) await query(url, `create database ${name}`)
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined) // a connection cut after the answer; the query itself reports its own failure
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

function supervise(
  first: Server,
  place: Place,
  keepAlive: boolean,
  say: (line: string) => void,
  released: () => void,
): EmbeddedPostgres {
  let server = first
  let stopping = false
  const watch = () =>
    server.child.once('exit', (code, signal) => {
      if (!stopping && keepAlive) void revive(`${code ?? signal}`)
    })
  const revive = async (why: string) => {
    say(`PostgreSQL berhenti sendiri, dijalankan lagi (stopped by itself: ${why}; starting it again)`)
    try {
      server = await server.again()
      if (stopping) await stopPostmaster(place)
      else watch()
    } catch (error) {
      say(String(error))
      setTimeout(() => !stopping && void revive('retry'), 2000)
    }
  }
  watch()
  return {
    url: first.url('hub'),
    async stop() {
      stopping = true
      await stopPostmaster(place)
      released()
    },
    async kill() {
      if (!keepAlive) stopping = true
      const gone = new Promise((resolve) => server.child.once('exit', resolve))
      server.child.kill('SIGKILL')
      await gone
      if (stopping) released()
    },
  }
}
