import http from 'node:http'
import pg from 'pg'
import { listJson, listQuery } from '../../src/plugins/media-hub/endpoints/releaseList'
import { signedWords } from '../../src/plugins/media-hub/rules/signedWord'
import { digits, median } from './report'
import { answerOf, type World } from './world'

/** Addresses of one kind, each asked once, so that none is answered from memory. */
export type Misses = Record<string, string[]>

/**
 * What an answer past the memory costs beside its SQL alone, one at a time: each address is asked of the server and,
 * right before or after, its statements are run by the same code on a connection of ours, and a bare server hands over
 * as many bytes ("wire"). Milliseconds; the ratios are of the middles: HTTP by SQL, and what is left of it without the
 * wire by SQL. "rows read" is what PostgreSQL fetched for our own run: it would show a query that counts.
 */
export async function compareMisses(world: World, misses: Misses): Promise<void> {
  const { api, secret, databaseUrl } = world
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, options: '-c role=hub_public' })
  const reading = { pool, words: signedWords(secret, 'cursor'), synonyms: async () => [] }
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const overHttp = (path: string) => timed(() => read(api.origin + path, agent))
  const bySql = (path: string) =>
    timed(async () => void (await listJson(reading, listQuery(reading.words, path), [])))
  const rows: Record<string, Record<string, string | number>> = {}
  for (const [name, paths] of Object.entries(misses)) {
    const [served, alone, handed]: [number[], number[], number[]] = [[], [], []]
    const bare = await world.bare([await answerOf(api.origin + paths[0])])
    await pool.query('begin')
    for (const [n, path] of paths.entries()) {
      if (n % 2) served.push(await overHttp(path))
      handed.push(await timed(() => read(`${bare.origin}/0`, agent)))
      alone.push(await bySql(path))
      if (n % 2 === 0) served.push(await overHttp(path))
    }
    const fetched = await rowsRead(pool)
    await pool.query('commit')
    rows[name] = {
      'HTTP ms': digits(median(served)),
      'SQL ms': digits(median(alone)),
      'wire ms': digits(median(handed)),
      ratio: digits(median(served) / median(alone)),
      'without wire': digits((median(served) - median(handed)) / median(alone)),
      'HTTP p99': digits(quantile(served, 0.99)),
      'rows read': Math.round(fetched / paths.length),
    }
  }
  agent.destroy()
  await pool.end()
  console.log('\none at a time, past the memory')
  console.table(rows)
}

const quantile = (values: number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const read = (url: string, agent: http.Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = http.get(url, { agent }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}`)),
      )
    })
    asked.on('error', reject)
  })

/** Rows of the hub's tables that this transaction has fetched so far. */
async function rowsRead(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ many: string }>(
    `select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) as many from pg_stat_xact_user_tables
     where relname like 'media_hub_%'`,
  )
  return Number(rows[0]?.many)
}
