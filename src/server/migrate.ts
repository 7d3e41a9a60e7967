import { getPayload, type Migration } from 'payload'
import pg from 'pg'
import type { Logger } from 'pino'
import { env, settle } from '../env'
import { installQueue } from '../plugins/mail-outbox/jobs'
import { processLog } from './log'
import { migratingUrl } from './migratingUrl'
import { databaseUrl } from './pool'
import { ensureRoles, MissingRoleError } from './databaseRoles'
import { orExplain } from './runProcess'

/** Any number, the same in every process: only one migrates at a time. */
const lockKey = 7_204_120_261

/**
 * Applies what is missing of the schema's history, one process at a time, and proves it by the rows of
 * payload_migrations: Payload's own exit code can be 0 with nothing done.
 * @throws MissingRoleError with the statements an administrator of the database must run
 */
export async function migrate(log: Logger): Promise<string[]> {
  const app = databaseUrl(env())
  const client = new pg.Client({ connectionString: env().MIGRATE_DATABASE_URL ?? app })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await ensureRoles(client, decodeURIComponent(new URL(app).username))
    settle({ DATABASE_URL: migratingUrl(app, env().MIGRATE_DATABASE_URL) })
    const names = await applyAll()
    await makeQueue()
    const { rows } = await client.query<{ name: string }>('select name from payload_migrations')
    const missing = names.filter((name) => !rows.some((row) => row.name === name))
    if (missing.length > 0) throw new Error(`these migrations were not applied: ${missing.join(', ')}`)
    log.info({ migrations: names.length }, 'schema is up to date')
    return names
  } finally {
    await client.end()
  }
}

/** pg-boss keeps its own tables in its own schema and upgrades them itself. */
async function makeQueue(): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl(env()), max: 2 })
  try {
    await installQueue(pool)
  } finally {
    await pool.end()
  }
}

async function applyAll(): Promise<string[]> {
  const [{ default: config }, { allMigrations }] = await Promise.all([
    import('../../payload.config'),
    import('../migrations/all'),
  ])
  const payload = await getPayload({ config, cron: false, disableOnInit: true })
  try {
    await payload.db.migrate({ migrations: allMigrations as Migration[] })
  } finally {
    await payload.destroy()
  }
  return allMigrations.map(({ name }) => name)
}

async function main(): Promise<void> {
  const log = orExplain(() => processLog('migrate'))
  try {
    await migrate(log)
    process.exit(0)
  } catch (error) {
    if (error instanceof MissingRoleError) console.error(error.message)
    else log.fatal({ err: error }, 'migration failed')
    process.exit(1)
  }
}

if (import.meta.main) await main()
