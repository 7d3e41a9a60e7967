import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, expect, it } from 'vitest'
import { type EmbeddedPostgres, startPostgres } from './embeddedPostgres'

const cleanUps: Array<() => Promise<unknown> | void> = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

function newDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'embedded-'))
  chmodSync(folder, 0o755) // else, as root, PostgreSQL's own user could not enter and the data would go elsewhere
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return path.join(folder, 'data')
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dataDir })
  cleanUps.push(() => server.stop())
  return server
}

async function query(url: string, sql: string): Promise<Array<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** A process of its own that starts the database, writes numbered rows for ever and prints each acknowledged one. */
async function startWriter(
  dataDir: string,
): Promise<{ child: ChildProcess; url: string; acknowledged(): number }> {
  const script = `
    import pg from 'pg'
    import { startPostgres } from ${JSON.stringify(path.resolve('src/server/embeddedPostgres.ts'))}
    const { url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(url)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('create table if not exists written (n int primary key)')
    for (let n = 1; ; n += 1) { await client.query('insert into written values ($1)', [n]); console.log(n) }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  cleanUps.push(() => void child.kill('SIGKILL'))
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  while (text.split('\n').length < 50 && child.exitCode === null) await once(child.stdout, 'data')
  return { child, url: text.split('\n')[0] ?? '', acknowledged: () => Number(text.split('\n').at(-2)) }
}

it('keeps its rows over a stop and a new start', async () => {
  const dataDir = newDataDir()
  const first = await startPostgres({ dataDir })
  await query(first.url, 'create table kept as select 1 as one')
  await first.stop()
  expect(existsSync(path.join(dataDir, 'hub.lock'))).toBe(false)
  const second = await start(dataDir)
  expect(await query(second.url, 'select one from kept')).toEqual([{ one: 1 }])
})

it('speaks UTF-8 with the order of code points and keeps its writes safe', async () => {
  const { url } = await start(newDataDir())
  const rows = await query(
    url,
    "select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, datcollate as collation from pg_database where datname = 'hub'",
  )
  expect(rows).toEqual([{ encoding: 'UTF8', fsync: 'on', collation: 'C.UTF-8' }])
})

it('has every acknowledged row after the parent and the server were killed at once', async () => {
  const dataDir = newDataDir()
  const writer = await startWriter(dataDir)
  const pid = Number(readFileSync(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
  writer.child.kill('SIGKILL')
  process.kill(pid, 'SIGKILL')
  await once(writer.child, 'close')
  const { url } = await start(dataDir)
  const [row] = await query(url, 'select count(*)::int as rows, max(n) as last from written')
  expect(row?.rows).toBe(row?.last)
  expect(row?.last).toBeGreaterThanOrEqual(writer.acknowledged())
})

it('stops a server whose parent was killed, then starts its own with every row', async () => {
  const dataDir = newDataDir()
  const writer = await startWriter(dataDir)
  writer.child.kill('SIGKILL')
  await once(writer.child, 'close')
  expect(await query(writer.url, 'select 1 as alive')).toEqual([{ alive: 1 }])
  const { url } = await start(dataDir)
  expect(url).not.toBe(writer.url)
  await expect(query(writer.url, 'select 1')).rejects.toThrow()
  const [row] = await query(url, 'select max(n) as last from written')
  expect(row?.last).toBeGreaterThanOrEqual(writer.acknowledged())
})

it('refuses a second start on the same folder and leaves the first untouched', async () => {
  const dataDir = newDataDir()
  const { url } = await start(dataDir)
  await expect(startPostgres({ dataDir })).rejects.toMatchObject({ name: 'AlreadyRunningError' })
  expect(await query(url, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

it('moves a half-finished initdb aside and begins again', async () => {
  const dataDir = newDataDir()
  mkdirSync(path.join(dataDir, 'postgres/data'), { recursive: true })
  writeFileSync(path.join(dataDir, 'postgres/data/PG_VERSION'), '18\n')
  const { url } = await start(dataDir)
  expect(await query(url, 'select 1 as alive')).toEqual([{ alive: 1 }])
  expect(
    readdirSync(path.join(dataDir, 'postgres')).some((name) => name.startsWith('data.unfinished-')),
  ).toBe(true)
})

it('comes back on the same address when the server dies by itself', async () => {
  const server = await startPostgres({ dataDir: newDataDir(), keepAlive: true })
  cleanUps.push(() => server.stop())
  await query(server.url, 'create table kept as select 1 as one')
  await server.kill()
  await expect
    .poll(() => query(server.url, 'select one from kept').catch(() => 'away'), { timeout: 15_000 })
    .toEqual([{ one: 1 }])
})

it('never begins empty where the database should lie elsewhere', async () => {
  const dataDir = newDataDir()
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(path.join(dataDir, 'postgres-location'), '/nowhere/hub\n')
  await expect(startPostgres({ dataDir })).rejects.toThrow('/nowhere/hub')
})
