import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startPostgres } from '../../src/server/embeddedPostgres'
import { offer, plantUnits, type Reader, readers, root, writeReleases } from './world'

const { values } = parseArgs({
  options: { releases: { type: 'string', default: '500000' }, rounds: { type: 'string', default: '60' } },
})
const rounds = Number(values.rounds)
const began = Date.now()
const tell = (what: string) => console.log(`[${Math.round((Date.now() - began) / 1000)} s] ${what}`)

const folder = mkdtempSync(path.join(tmpdir(), 'hub-bench-'))
chmodSync(folder, 0o755) // PostgreSQL may run as another user, below it
const postgres = await startPostgres({ dataDir: path.join(folder, 'data') })
// Payload's own pool outlives the server at the end
process.on('uncaughtException', (error) => tell(`afterwards: ${error.message}`))
const pool = new pg.Pool({ connectionString: postgres.url, max: 2 })
pool.on('error', (error) => tell(`a connection ended: ${error.message}`))
try {
  Object.assign(process.env, {
    ...{ DATABASE_URL: postgres.url, DATA_DIR: folder, LOG_LEVEL: 'warn', DISABLE_PAYLOAD_HMR: 'true' },
    ...{ PAYLOAD_SECRET: 'a secret for benchmarks, long enough', PUBLIC_URL: 'https://humas.example.id' },
  })
  tell('skema (schema)')
  const { migrate } = await import('../../src/server/migrate')
  const { processLog } = await import('../../src/server/log')
  await migrate(processLog('bench'))
  tell(`${await plantUnits(pool)} satuan (units)`)
  await writeReleases(pool, Number(values.releases))
  tell(`${values.releases} siaran pers (releases)`)
  const { ask, plan, stop } = await (await import('./ask')).openDesk()
  for (const share of [0.001, 0.4]) {
    await offer(pool, share)
    tell(`${share * 100} % of what is published is offered to the tree`)
    await table(share, ask, plan)
  }
  await stop()
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await pool.end()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

type Ask = Awaited<ReturnType<typeof import('./ask').openDesk>>

/** Each reader's list beside the same list without scope, turn by turn; the middle of the ratios counts. */
async function table(share: number, ask: Ask['ask'], plan: Ask['plan']): Promise<void> {
  const lists = {
    'newest 20': { sort: '-updatedAt' },
    'newest 20 in review': { sort: '-updatedAt', where: { stage: { equals: 'in_review' } } },
    'page 50': { sort: '-updatedAt', page: 50 },
    'the shelf, newest 20': { sort: '-updatedAt', where: { offered: { equals: true } } },
  } as const
  const rows: Record<string, Record<string, string | number>> = {}
  for (const [list, query] of Object.entries(lists)) {
    for (const reader of readers) {
      const sql: number[] = []
      const whole: number[] = []
      let rowsSeen = 0
      for (let round = 0; round < rounds; round += 1) {
        const mine = await ask(reader, query)
        const free = await ask(null, query)
        sql.push(mine.sql / free.sql)
        whole.push(mine.whole / free.whole)
        rowsSeen = mine.rows
      }
      rows[`${list}, ${reader.name}`] = {
        rows: rowsSeen,
        'SQL ratio': median(sql).toFixed(2),
        'find ratio': median(whole).toFixed(2),
      }
    }
  }
  console.log(`\nOffered: ${share * 100} %. Ratio to the same list without scope (goal: at most 1.50)`)
  console.table(rows)
  for (const reader of readers.filter(({ depth }) => depth === 3 || depth === 2).slice(0, 2))
    await explain(reader, plan)
}

async function explain(reader: Reader, plan: Ask['plan']): Promise<void> {
  console.log(`\nEXPLAIN (ANALYZE, BUFFERS), newest 20, ${reader.name} (root ${root.slice(-4)})`)
  console.log(await plan(reader, { sort: '-updatedAt' }))
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN
}
