import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { newWebhookSecret, seal } from '../../src/plugins/media-hub/rules/secretBox'
import { startPostgres } from '../../src/server/embeddedPostgres'

export const SECRET = 'a secret for benchmarks, long enough'
type Arrival = { receiver: string; seq: number; at: number }

/** A migrated database and a process of receivers, gone at `stop`. */
export async function startWorld() {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-bench-'))
  chmodSync(folder, 0o755) // PostgreSQL may run as another user, below it
  const postgres = await startPostgres({ dataDir: path.join(folder, 'data') })
  Object.assign(process.env, {
    ...{ DATABASE_URL: postgres.url, DATA_DIR: folder, LOG_LEVEL: 'warn', PAYLOAD_SECRET: SECRET },
    ...{ PUBLIC_URL: 'https://humas.example.id', DISABLE_PAYLOAD_HMR: 'true' },
  })
  const [{ migrate }, { processLog }] = await Promise.all([
    import('../../src/server/migrate'),
    import('../../src/server/log'),
  ])
  await migrate(processLog('bench'))
  const receivers = fork(path.resolve('bench/delivery/receivers.mjs'), { execArgv: [] })
  const [{ port }] = (await once(receivers, 'message')) as [{ port: number }]
  const arrivals: Arrival[] = []
  receivers.on('message', (some) => arrivals.push(...(some as Arrival[])))
  const pool = new pg.Pool({ connectionString: postgres.url, max: 8 }) // as the worker has
  pool.on('error', () => undefined)
  await pool.query(OUTLET)
  return {
    pool,
    arrivals,
    host: `127.0.0.1:${port}`,
    /** Endpoints that have proved themselves, at these paths. */
    plant: async (paths: string[]) => {
      await pool.query(PLANT, [
        paths.map((one) => `http://127.0.0.1:${port}${one}`),
        seal(newWebhookSecret(), SECRET),
      ])
    },
    stop: async () => {
      receivers.disconnect()
      await pool.end()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const UNIT = '00000000-0000-7000-8000-000000000001'
const OUTLET = `
  insert into units (id, code, name, kind, level, time_zone, scope_u1, scope_depth)
    values ('${UNIT}', 'POLRI', 'Kepolisian Negara', 'satker', 'mabes', 'Asia/Jakarta', '${UNIT}', 1);
  insert into outlets (id, name, unit_id) values (gen_random_uuid(), 'Redaksi', '${UNIT}')`

const PLANT = `
  with planted as (
    insert into webhook_endpoints (id, outlet_id, url, state, secret_sealed, unit_id)
    select gen_random_uuid(), o.id, url, 'active', $2, o.unit_id from unnest($1::text[]) url, outlets o returning id, url)
  insert into media_hub_challenges (endpoint_id, url, confirmed_at) select id::text, url, now() from planted`
