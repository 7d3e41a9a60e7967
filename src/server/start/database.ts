import path from 'node:path'
import type { Env } from '../../env'
import { startPostgres } from '../embeddedPostgres'
import { acquireLock, LockedError } from '../instanceLock.mjs'

export type Database = { url: string; embedded: boolean; stop(): Promise<void> }

/** The database the settings name, else the embedded one, kept alive until `stop`. */
export async function openDatabase(settings: Env, say: (line: string) => void): Promise<Database> {
  if (!settings.DATABASE_URL) {
    const { url, stop } = await startPostgres({ dataDir: settings.DATA_DIR, keepAlive: true, say })
    return { url, embedded: true, stop }
  }
  const lock = await lockFolder(settings.DATA_DIR)
  return { url: settings.DATABASE_URL, embedded: false, stop: async () => lock.release() }
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
