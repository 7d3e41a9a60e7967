import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../../src/server/embeddedPostgres'
import { freePort } from '../../src/server/freePort'
import { fillDatabase } from '../../tests/support/globalInstallation'
import { hubSettings, startProcess } from '../../tests/support/hubProcess'
import { measure, median, memory, type Reading, type Target } from './measure'

const { values } = parseArgs({
  options: {
    releases: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
  },
})
const seconds = Number(values.seconds)
const rounds = Number(values.rounds)
const folder = mkdtempSync(path.join(tmpdir(), 'hub-bench-'))
chmodSync(folder, 0o755)
const closing: Array<() => Promise<unknown>> = []

try {
  await main()
} finally {
  for (const close of closing.reverse()) await close()
  rmSync(folder, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const database = await startPostgres({ dataDir: path.join(folder, 'data') })
  closing.push(() => database.stop())
  const accounts = await fillDatabase(database.url, folder)
  const env = hubSettings({
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    PUBLIC_URL: 'http://127.0.0.1:1',
    LOG_LEVEL: 'warn',
  })
  await command(['dist/scale.mjs', '--releases', values.releases, '--assets', '2000'], env)
  const admin = await startProcess(
    'admin',
    { ...env, HOST: '127.0.0.1', PORT: String(await freePort()) },
    process.cwd(),
  )
  closing.push(() => admin.stop())
  const api = await startProcess(
    'api',
    { ...env, HOST: '127.0.0.1', PORT: String(await freePort()) },
    process.cwd(),
  )
  closing.push(() => api.stop())

  const list = '/v1/releases?limit=20'
  const items = (
    (await (await fetch(`${api.origin}/v1/releases?limit=100`)).json()) as {
      items: Array<{ id: string; publishedAt: string }>
    }
  ).items
  const id = items[10]?.id ?? ''
  const files = await Promise.all(
    [list, `/v1/releases/${id}`].map((address, index) => save(api.origin + address, index)),
  )
  const bare = await startBare(files)
  const key = accounts.find(({ email }) => email.startsWith('auditor'))?.apiKey
  const headers = { authorization: `users API-Key ${key}` }
  const newest = Date.parse(items[0]?.publishedAt ?? '')
  const moments = Array.from(
    { length: 200_000 },
    (_, n) => `${list}&to=${encodeURIComponent(new Date(newest - n * 977).toISOString())}`,
  )

  const cases: Record<string, Target[]> = {
    'newest 20': [
      { name: 'content API, hot', pid: api.pid, url: api.origin + list },
      { name: 'content API, a new filter each time', pid: api.pid, url: api.origin, paths: moments },
      {
        name: 'Payload REST through Next',
        pid: admin.pid,
        url: `${admin.origin}/api/press-releases?limit=20&depth=1&sort=-publishedAt`,
        headers,
      },
      { name: 'bare node:http, same bytes', pid: bare.pid, url: `${bare.origin}/0` },
    ],
    'one release': [
      { name: 'content API, hot', pid: api.pid, url: `${api.origin}/v1/releases/${id}` },
      {
        name: 'Payload REST through Next',
        pid: admin.pid,
        url: `${admin.origin}/api/press-releases/${id}?depth=1`,
        headers,
      },
      { name: 'bare node:http, same bytes', pid: bare.pid, url: `${bare.origin}/1` },
    ],
  }
  console.log(
    `${values.releases} releases, ${rounds} rounds of ${seconds} s, targets taken in turn; medians\n`,
  )
  for (const connections of [10, 50]) {
    for (const [name, targets] of Object.entries(cases))
      report(name, connections, targets, await readings(targets, connections))
  }
  console.log(
    `memory now: api ${memory(api.pid).toFixed(0)} MiB, admin ${memory(admin.pid).toFixed(0)} MiB, bare ${memory(bare.pid).toFixed(0)} MiB`,
  )
}

async function readings(targets: Target[], connections: number): Promise<Reading[][]> {
  const all: Reading[][] = targets.map(() => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, target] of targets.entries())
      all[index]?.push(await measure(target, connections, seconds))
  }
  return all
}

function report(name: string, connections: number, targets: Target[], all: Reading[][]): void {
  const of = (index: number, key: keyof Reading) => median((all[index] ?? []).map((reading) => reading[key]))
  const floor = of(targets.length - 1, 'perSecond')
  const rest = of(targets.length - 2, 'perSecond')
  const ratios = (index: number) =>
    (all[index] ?? []).map((reading, round) => reading.perSecond / (all.at(-1)?.[round]?.perSecond ?? 1))
  console.log(`${name}, ${connections} connections`)
  console.table(
    Object.fromEntries(
      targets.map(({ name: target }, index) => [
        target,
        {
          'req/s': Math.round(of(index, 'perSecond')),
          'p50 ms': of(index, 'p50'),
          'p99 ms': of(index, 'p99'),
          'CPU ms/req': Number(of(index, 'cpu').toFixed(3)),
          'of bare': Number((of(index, 'perSecond') / floor).toFixed(3)),
          'of bare, min-max': `${Math.min(...ratios(index)).toFixed(2)}-${Math.max(...ratios(index)).toFixed(2)}`,
          'times Payload REST': Number((of(index, 'perSecond') / rest).toFixed(1)),
          'KB/answer': Math.round(of(index, 'bytes') / 1024),
        },
      ]),
    ),
  )
}

async function save(url: string, index: number): Promise<string> {
  const file = path.join(folder, `answer-${index}.json`)
  writeFileSync(file, Buffer.from(await (await fetch(url)).arrayBuffer()))
  return file
}

async function startBare(files: string[]): Promise<{ pid: number; origin: string }> {
  const child = fork(path.join(import.meta.dirname, 'bare.mjs'), files)
  closing.push(async () => child.kill('SIGKILL'))
  const [message] = (await once(child, 'message')) as [{ port: number }]
  return { pid: child.pid ?? 0, origin: `http://127.0.0.1:${message.port}` }
}

async function command(args: string[], env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`)
}
