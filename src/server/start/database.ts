import path from 'node:path'
import type { Env } from '../../env'
import { startPostgres } from '../embeddedPostgres'
import { makeAppLogin } from './appLogin'
import { acquireLock, LockedError } from '../instanceLock.mjs'

export type Database = {
  /** The processes' login. */
  url: string
  /** The login that migrates and makes logins; absent: `url` does. */
  ownerUrl: string | undefined
  embedded: boolean
  stop(): Promise<void>
}

/** The database the settings name, else the embedded one, kept alive until `stop`. */
export async function openDatabase(settings: Env, say: (line: string) => void): Promise<Database> {
  if (!settings.DATABASE_URL) {
    return openEmbedded(await startPostgres({ dataDir: settings.DATA_DIR, keepAlive: true, say }))
  }
  const lock = await lockFolder(settings.DATA_DIR)
  const { DATABASE_URL: url, MIGRATE_DATABASE_URL: ownerUrl } = settings
  return { url, ownerUrl, embedded: false, stop: async () => lock.release() }
}

/** The embedded server with a login for the processes. @throws what kept it from one; the server is stopped then */
async function openEmbedded({ url, stop }: { url: string; stop(): Promise<void> }): Promise<Database> {
  try {
    return { url: await makeAppLogin(url), ownerUrl: url, embedded: true, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function lockFolder(dataDir: string) {
  try {
    return await acquireLock(path.join(dataDir, 'hub.lock'))
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    throw new Error(
      `Hub Humas sudah berjalan dengan data di ${dataDir} (already running: process ${error.pid}).`,
    )
  }
}
