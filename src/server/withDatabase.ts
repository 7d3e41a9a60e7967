import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { env, type Env } from '../env'
import { AlreadyRunningError, startPostgres } from './embeddedPostgres'
import { runningUrl } from './postgres/runningUrl'
import { makeAppLogin } from './start/appLogin'
import { orExplain } from './runProcess'

/**
 * `withDatabase NAME [args]`: runs dist/NAME.mjs with a database: the one of DATABASE_URL, else that of the running
 * hub on this DATA_DIR, else the embedded one, started for as long as the tool runs.
 */
async function main([name, ...args]: string[]): Promise<number> {
  const settings = orExplain(env)
  const file = path.join(import.meta.dirname, `${name}.mjs`)
  if (!name || !existsSync(file)) throw new Error(`Perintah ${name} tidak ada (no such command).`)
  const { url, ownerUrl, stop } = await findDatabase(settings)
  try {
    return await run(file, args, {
      ...process.env,
      DATABASE_URL: url,
      MIGRATE_DATABASE_URL: name === 'migrate' ? ownerUrl : '',
      DATA_DIR: settings.DATA_DIR,
      PAYLOAD_SECRET: settings.PAYLOAD_SECRET,
      PUBLIC_URL: settings.PUBLIC_URL,
    })
  } finally {
    await stop()
  }
}

type Found = { url: string; ownerUrl: string | undefined; stop(): Promise<void> }

async function findDatabase({ DATABASE_URL, DATA_DIR, MIGRATE_DATABASE_URL }: Env): Promise<Found> {
  const stop = async () => undefined
  if (DATABASE_URL) return { url: DATABASE_URL, ownerUrl: MIGRATE_DATABASE_URL, stop }
  const embedded = await startOrFind(DATA_DIR)
  return { url: await makeAppLogin(embedded.url), ownerUrl: embedded.url, stop: embedded.stop }
}

async function startOrFind(dataDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  try {
    return await startPostgres({ dataDir })
  } catch (error) {
    if (!(error instanceof AlreadyRunningError)) throw error
    return { url: runningUrl(dataDir), stop: async () => undefined }
  }
}

function run(file: string, args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], {
    env: environment,
    stdio: 'inherit',
  })
  const pass = () => void child.kill('SIGTERM')
  process.on('SIGTERM', pass).on('SIGINT', () => undefined)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

if (import.meta.main) {
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error: Error) => {
      console.error(error.message)
      process.exit(1)
    },
  )
}
