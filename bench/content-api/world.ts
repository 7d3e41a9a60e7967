import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startPostgres } from '../../src/server/embeddedPostgres'
import { freePort } from '../../src/server/freePort'
import { fillDatabase } from '../../tests/support/globalInstallation'
import { hubSettings, startProcess } from '../../tests/support/hubProcess'
import { parentOf, type Watched } from './processes'

type Server = { process: Watched; origin: string }

/** An answer to be given again: its bytes, and its headers as a flat list of names and values. */
export type Bare = { body: Buffer; head: string[] }

export type World = {
  api: Server
  admin: Server
  database: Watched
  databaseUrl: string
  /** The installation's secret, under which cursors are signed. */
  secret: string
  /** Key of somebody who may read every release. */
  apiKey: string
  /** Public releases by chance, the same at every run. */
  ids: string[]
  /** Instant of the newest release, and how many milliseconds lie between it and the oldest. */
  newest: number
  span: number
  /** Starts a bare server that answers these at /0, /1, … with two headers, at /0/head, /1/head, … with all of them. */
  bare(answers: Bare[]): Promise<Server>
  stop(): Promise<void>
}

/** A filled database and the built processes on it, on the loopback, in a folder that goes away at `stop`. */
export async function startWorld(releases: string, tell: (what: string) => void): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-bench-'))
  chmodSync(folder, 0o755) // PostgreSQL may run as another user, below it
  const closing: Array<() => unknown> = [() => rmSync(folder, { recursive: true, force: true })]
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    return { ...(await fillAndStart(folder, releases, closing, tell)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function fillAndStart(
  folder: string,
  releases: string,
  closing: Array<() => unknown>,
  tell: (what: string) => void,
): Promise<Omit<World, 'stop'>> {
  tell('PostgreSQL, skema, satuan, akun (schema, units, accounts)')
  const postgres = await startPostgres({ dataDir: path.join(folder, 'data') })
  closing.push(() => postgres.stop())
  const accounts = await fillDatabase(postgres.url, folder)
  const shared = hubSettings({
    ...{ DATABASE_URL: postgres.url, DATA_DIR: folder, HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
    PUBLIC_URL: 'https://humas.example.id', // as long as a real one
  })
  await command(['dist/scale.mjs', '--releases', releases, '--assets', '2000'], shared)

  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  closing.push(() => client.end())
  await client.query('vacuum analyze') // as autovacuum would have by now; later it would steal from a turn
  await client.query('checkpoint')
  const { rows } = await client.query<{ backend: number; ids: string[]; newest: number; span: number }>(READ)
  const [found] = rows
  const apiKey = accounts.find(({ posts }) => posts.some(({ role }) => role === 'auditor'))?.apiKey
  if (!found || !apiKey) throw new Error('the filled database has no releases or no auditor')

  tell('api, admin')
  const start = async (name: 'api' | 'admin'): Promise<Server> => {
    const one = await startProcess(name, { ...shared, PORT: String(await freePort()) }, process.cwd())
    closing.push(() => one.stop())
    return { process: { pid: one.pid }, origin: one.origin }
  }
  return {
    ...{ api: await start('api'), admin: await start('admin'), apiKey },
    ...{ ids: found.ids, newest: found.newest, span: found.span },
    databaseUrl: postgres.url,
    secret: shared.PAYLOAD_SECRET ?? '',
    database: { pid: parentOf(found.backend), family: true },
    bare: (answers) => startBare(folder, answers, closing),
  }
}

const READ = `
  select pg_backend_pid() as backend, array_agg(item_id order by md5(item_id)) as ids,
    extract(epoch from max(published_at))::float8 * 1000 as newest,
    extract(epoch from max(published_at) - min(published_at))::float8 * 1000 as span
  from media_hub_items where state = 'public'`

async function startBare(folder: string, answers: Bare[], closing: Array<() => unknown>): Promise<Server> {
  const files = answers.map(({ body, head }, index) => {
    const file = path.join(folder, `body-${index}`)
    writeFileSync(file, body)
    writeFileSync(`${file}.head`, JSON.stringify(head))
    return file
  })
  const child = fork(path.join(import.meta.dirname, 'bare.mjs'), files)
  closing.push(() => child.kill())
  const [message] = (await once(child, 'message')) as [{ port: number }]
  return { process: { pid: child.pid ?? 0 }, origin: `http://127.0.0.1:${message.port}` }
}

async function command(args: string[], env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`)
}

/** What a server answers, to be given again. Headers of the connection are the other server's own. @throws when it is no 200 */
export async function answerOf(url: string): Promise<Bare> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  const own = ['date', 'connection', 'keep-alive']
  const head = [...answer.headers].filter(([name]) => !own.includes(name)).flat()
  return { body: Buffer.from(await answer.arrayBuffer()), head }
}
