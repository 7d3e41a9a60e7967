import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startPostgres } from '../../src/server/embeddedPostgres'
import { postgresAccount } from '../../src/server/postgres/account'
import { findPlace } from '../../src/server/postgres/place'
import { launch, stopPostmaster } from '../../src/server/postgres/postmaster'
import { query } from './globalDatabase'
import { eventually } from './eventually'

export type OwnPostgres = {
  url: string
  /** Clean shutdown, as an administrator would restart it: sessions are cut. */
  pause(): Promise<void>
  /** Starts it again on the same port, and waits until it answers. */
  resume(): Promise<void>
  end(): Promise<void>
}

/** A PostgreSQL of one test alone, which may be stopped under its users. Writes are synced to disk. */
export async function startOwnPostgres(folder: string): Promise<OwnPostgres> {
  const dataDir = path.join(folder, 'postgres-of-test')
  mkdirSync(dataDir, { recursive: true })
  chmodSync(dataDir, 0o755)
  const server = await startPostgres({ dataDir })
  const { url } = server
  const place = findPlace(dataDir, postgresAccount(), () => undefined)
  const start = {
    place,
    port: Number(new URL(url).port),
    fsync: true,
    logFile: path.join(dataDir, 'logs', 'postgres.log'),
  }
  return {
    url,
    pause: () => stopPostmaster(place),
    async resume() {
      launch(start).unref()
      await eventually(
        `PostgreSQL answers again\n${readFileSync(start.logFile, 'utf8').slice(-500)}`,
        async () => (await query(url, 'select 1')).rowCount === 1,
      )
    },
    end: () => server.stop(),
  }
}
