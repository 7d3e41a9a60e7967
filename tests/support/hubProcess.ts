import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { eventually } from './eventually'

export type ProcessName = 'admin' | 'api' | 'worker'
export type HubProcess = {
  readonly pid: number
  readonly port: number
  readonly origin: string
  /** Has it neither ended nor been killed since its last start? */
  isAlive(): boolean
  /** Everything it printed since its first start. */
  output(): string
  /** Resident memory in MiB now, and at its highest since the process began (Linux). */
  memory(): { now: number; peak: number }
  /** SIGKILL, as a power cut would; resolves when it is gone. */
  kill(): Promise<void>
  /** Starts it again on the same port; resolves when it answers /readyz. */
  start(): Promise<void>
  /** SIGTERM; resolves with its exit code. */
  stop(): Promise<number | null>
}

const root = path.resolve(import.meta.dirname, '../..')

/** Settings every process of a test installation shares, over which `own` wins. Nothing of the developer's own is inherited. */
export function hubSettings(own: Record<string, string>): Record<string, string> {
  return {
    NODE_ENV: 'production',
    PAYLOAD_SECRET: 'a secret for tests, forty characters long',
    LOG_LEVEL: 'info',
    DISABLE_PAYLOAD_HMR: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    ADMIN_ORIGIN: '',
    API_DATABASE_URL: '',
    MIGRATE_DATABASE_URL: '',
    GUARDED_KEYS: '',
    SMTP_URL: '',
    S3_BUCKET: '',
    TRUSTED_PROXIES: '0',
    WEBHOOK_ALLOW_PRIVATE: '',
    WEBSUB_ALLOW_PRIVATE: '',
    ...own,
  }
}

/** Starts one built process of the hub in `folder` and waits until it answers. @throws with its last output when it does not */
export async function startProcess(
  name: ProcessName,
  env: Record<string, string>,
  folder: string,
): Promise<HubProcess> {
  let child: ChildProcess
  let port = 0
  let output = ''

  const start = async () => {
    child = fork(path.join(root, 'dist', `${name}.mjs`), [], {
      cwd: folder,
      env: { ...process.env, ...env },
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString('utf8')).slice(-2_000_000)
      })
    }
    port = await readyPort(child, name, () => output)
    await eventually(
      `${name} answers /readyz`,
      async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok,
    )
  }
  await start()
  return {
    get pid() {
      return child.pid ?? 0
    },
    get port() {
      return port
    },
    get origin() {
      return `http://127.0.0.1:${port}`
    },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    output: () => output,
    memory: () => memoryOf(child.pid ?? 0),
    start,
    kill: async () => void (await end(child, 'SIGKILL')),
    stop: () => end(child, 'SIGTERM'),
  }
}

function readyPort(child: ChildProcess, name: string, output: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(new Error(`${name} did not start (${why}):\n${output().slice(-4000)}`))
    const timer = setTimeout(() => fail('60 s'), 60_000)
    child.once('exit', (code, signal) => fail(`exit ${code ?? signal}`))
    child.on('message', (message: { ready?: boolean; port?: number }) => {
      if (!message.ready || !message.port) return
      clearTimeout(timer)
      resolve(message.port)
    })
  })
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const gone = once(child, 'exit')
  child.kill(signal)
  const [code] = await gone
  return code as number | null
}

function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const field = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024
  return { now: field('VmRSS'), peak: field('VmHWM') }
}
