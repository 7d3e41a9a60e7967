import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Connection string of the embedded server that runs on this DATA_DIR now, from its own pid file. */
export function runningUrl(dataDir: string): string {
  const remembered = path.join(dataDir, 'postgres-location')
  const folder = existsSync(remembered)
    ? readFileSync(remembered, 'utf8').trim()
    : path.join(dataDir, 'postgres')
  const port = readFileSync(path.join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[3]
  const password = readFileSync(path.join(dataDir, 'postgres-password'), 'utf8').trim()
  return `postgres://postgres:${password}@127.0.0.1:${port}/hub`
}
