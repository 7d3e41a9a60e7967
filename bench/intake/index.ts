import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startPostgres } from '../../src/server/embeddedPostgres'

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '10000' }, same: { type: 'string', default: '' } },
})
const requests = Number(values.requests)
const same = Number(values.same) || Math.round(requests / 20)
const began = Date.now()
const tell = (what: string) => console.log(`[${Math.round((Date.now() - began) / 1000)} s] ${what}`)

const folder = mkdtempSync(path.join(tmpdir(), 'hub-bench-'))
chmodSync(folder, 0o755) // PostgreSQL may run as another user, below it
const postgres = await startPostgres({ dataDir: path.join(folder, 'data') })
// Payload's own pool outlives the server at the end
process.on('uncaughtException', (error) => tell(`afterwards: ${error.message}`))
const pool = new pg.Pool({ connectionString: postgres.url, max: 8 })
pool.on('error', (error) => tell(`a connection ended: ${error.message}`))
try {
  Object.assign(process.env, {
    ...{ DATABASE_URL: postgres.url, DATA_DIR: folder, LOG_LEVEL: 'warn', DISABLE_PAYLOAD_HMR: 'true' },
    ...{ PAYLOAD_SECRET: 'a secret for benchmarks, long enough', PUBLIC_URL: 'https://humas.example.id' },
  })
  const [{ migrate }, { processLog }, { startOffice }, { send }, { findingsOf }] = await Promise.all([
    import('../../src/server/migrate'),
    import('../../src/server/log'),
    import('./office'),
    import('./sender'),
    import('./findings'),
  ])
  await migrate(processLog('bench'))
  const office = await startOffice(pool)
  tell('an office, its officer and a worker')
  const before = await office.lists(30)

  const start = performance.now()
  const cpu = process.cpuUsage()
  const sent = send(pool, { requests, same })
  const during: number[] = []
  for (let waiting = true; waiting; ) {
    // an officer looks now and then: his list is not to hold up the worker, which shares this process
    await sleep(1000)
    during.push(...(await office.lists(1)))
    const { rows } = await pool.query<{ left: number }>(
      'select $1 - count(*)::int as left from request_intake_entries where taken_at is not null',
      [requests],
    )
    waiting = Number(rows[0]?.left) > 0
    if (during.length % 20 === 0) tell(`${rows[0]?.left} left`)
  }
  const { putMs } = await sent
  const allMs = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  const after = await office.lists(30)
  await office.stop()

  tell(`${requests} requests, ${same} of them the same text of one sender`)
  console.table({
    'put in, a second': Math.round(requests / (putMs / 1000)),
    'taken up, with number and receipt, a second': Number((requests / (allMs / 1000)).toFixed(1)),
    'processor time of worker and lists, ms a request': Math.round((user + system) / 1000 / requests),
    '10,000 would take, minutes': Number(((10_000 * allMs) / requests / 60_000).toFixed(1)),
  })
  console.table(await findingsOf(pool, { requests, same }))
  tell('the first page of the officer’s list, ms')
  const idle = median(after)
  console.table({
    'empty, idle': { median: median(before).toFixed(1), max: Math.max(...before).toFixed(1), ratio: '' },
    'full, idle': { median: idle.toFixed(1), max: Math.max(...after).toFixed(1), ratio: '1.00' },
    'while they arrive': {
      median: median(during).toFixed(1),
      max: Math.max(...during).toFixed(1),
      ratio: (median(during) / idle).toFixed(2),
    },
  })
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await pool.end()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
// the queue of letters keeps looking for its database
process.exit()

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
