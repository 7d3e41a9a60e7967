import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startPostgres } from '../../src/server/embeddedPostgres'
import { makeAppLogin } from '../../src/server/start/appLogin'
import { plant } from './plant'
import { type Way, ways } from './ways'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '400' } },
})
const began = Date.now()
const tell = (what: string) => console.log(`[${Math.round((Date.now() - began) / 1000)} s] ${what}`)

const folder = mkdtempSync(path.join(tmpdir(), 'hub-bench-'))
chmodSync(folder, 0o755) // PostgreSQL may run as another user, below it
const postgres = await startPostgres({ dataDir: path.join(folder, 'data') })
const owner = new pg.Pool({ connectionString: postgres.url, max: 1 })
// Payload's own pool outlives the server at the end
owner.on('error', (error) => tell(`a connection ended: ${error.message}`))
process.on('uncaughtException', (error) => tell(`afterwards: ${error.message}`))
try {
  const url = await makeAppLogin(postgres.url)
  Object.assign(process.env, {
    ...{ DATABASE_URL: url, MIGRATE_DATABASE_URL: postgres.url, DATA_DIR: folder, LOG_LEVEL: 'warn' },
    ...{ PAYLOAD_SECRET: 'a secret for benchmarks, long enough', PUBLIC_URL: 'https://humas.example.id' },
    DISABLE_PAYLOAD_HMR: 'true',
  })
  const [{ migrate }, { processLog }] = await Promise.all([
    import('../../src/server/migrate'),
    import('../../src/server/log'),
  ])
  await migrate(processLog('bench'))
  const ids = await plant(owner, Number(values.rows))
  tell(`${values.rows} rows of each kind`)
  for (const [what, compared] of Object.entries(ways)) await table(url, what, compared, ids)
} finally {
  await owner.end()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** Every way once a round, in turn, so that a busy moment hits all alike; the middle of the ratios counts. */
async function table(url: string, what: string, compared: Way[], ids: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const times: number[][] = compared.map(() => [])
  try {
    for (let round = -20; round < Number(values.rounds); round += 1) {
      const id = ids[Math.abs(round * 7919) % ids.length] ?? ''
      for (const [index, { run }] of compared.entries()) {
        const start = process.hrtime.bigint()
        const rows = await run(client, id)
        const took = Number(process.hrtime.bigint() - start) / 1e6
        if (rows === 0) throw new Error(`${what}, ${compared[index]?.name}: no rows`)
        if (round >= 0) times[index]?.push(took)
      }
    }
  } finally {
    await client.end()
  }
  const base = times[0] ?? []
  tell(what)
  console.table(
    Object.fromEntries(
      compared.map(({ name }, index) => {
        const mine = times[index] ?? []
        const ratio = median(mine.map((time, round) => time / (base[round] ?? Number.NaN)))
        return [name, { 'ms, median': median(mine).toFixed(3), ratio: ratio.toFixed(2) }]
      }),
    ),
  )
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
