import { existsSync, watch } from 'node:fs'
import path from 'node:path'
import { env } from '../env'
import { freePort } from './freePort'
import { isDevelopment } from './isDevelopment'
import { step } from './progress.mjs'
import { orExplain } from './runProcess'
import { makeApiLogin } from './start/apiLogin'
import { type Child, type ChildName, keepAlive } from './start/childProcess'
import { type Database, openDatabase } from './start/database'
import { fillDemo } from './start/demo'
import { runTool } from './start/runTool'
import { isMigrated } from './start/schema'
import { welcome } from './start/welcome'

/**
 * The whole hub on one machine: its database, the schema, the demo, and the three processes behind one port,
 * stopped in the opposite order. The last four steps of `npm start`.
 */
async function main(): Promise<void> {
  const settings = orExplain(env)
  const logFolder = path.join(settings.DATA_DIR, 'logs')
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const children: Child[] = []
  let database: Database | undefined
  const stop = stopOnce(() => ({ children, database }), say)

  try {
    database = await step(4, 'Basis data (database)', () => openDatabase(settings, say))
    const { url, ownerUrl = url, embedded } = database
    const base = { ...process.env, ...ofParent(settings), DATABASE_URL: url, MIGRATE_DATABASE_URL: '' }
    const migrate = async () => {
      if (await isMigrated(url)) return
      await runTool({ name: 'migrate', env: { ...base, MIGRATE_DATABASE_URL: ownerUrl }, logFolder })
    }
    await step(5, 'Skema (schema)', migrate)
    if (embedded && settings.DEMO === 'auto' && has('demo')) {
      await step(6, 'Isi peragaan (demo content)', (tell) =>
        fillDemo(
          { url, ownerUrl, dataDir: settings.DATA_DIR },
          { migrate, demo: () => runTool({ name: 'demo', env: base, logFolder, tell }) },
        ),
      )
    }
    await step(7, 'Menjalankan (starting)', async () => {
      const adminPort = await freePort()
      const environments: Record<ChildName, NodeJS.ProcessEnv> = {
        admin: {
          ...base,
          HOST: '127.0.0.1',
          PORT: String(adminPort),
          TRUSTED_PROXIES: String(settings.TRUSTED_PROXIES + 1),
        },
        api: {
          ...base,
          ADMIN_ORIGIN: `http://127.0.0.1:${adminPort}`,
          ...(embedded ? { API_DATABASE_URL: await makeApiLogin(ownerUrl) } : {}),
        },
        worker: { ...base, DISABLE_PAYLOAD_HMR: 'true' },
      }
      const named = (['api', 'admin', 'worker'] as const).map((name) => ({
        name,
        child: keepAlive({ name, file: builtFile(name), env: environments[name], logFolder, say }),
      }))
      children.push(...named.map(({ child }) => child))
      await Promise.all(children.map(({ ready }) => ready))
      await Promise.all([settings.PORT, adminPort].map(answers))
      if (isDevelopment) restartOnChange(named)
    })
    say(welcome(settings, await isFound(settings.PORT, '/docs')))
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}\n`)
    await stop(1)
  }
}

/** What the children must not find out by themselves: each would make its own from its own port. */
const ofParent = ({ PUBLIC_URL, PAYLOAD_SECRET, DATA_DIR, PORT }: ReturnType<typeof env>) => ({
  PUBLIC_URL,
  PAYLOAD_SECRET,
  DATA_DIR,
  PORT: String(PORT),
})

/** Ctrl-C, SIGTERM, or a parent that is gone: children first (6 s at most), then the database; again: at once. */
function stopOnce(
  world: () => { children: Child[]; database: Database | undefined },
  say: (line: string) => void,
) {
  let askedAt = 0
  const stop = async (code: number) => {
    if (askedAt > 0) {
      if (Date.now() - askedAt > 1000) process.exit(1)
      return
    }
    askedAt = Date.now()
    const { children, database } = world()
    await Promise.all(children.map((child) => child.stop(6000)))
    await database?.stop()
    process.exit(code)
  }
  const asked = () => {
    if (askedAt === 0) say('Menghentikan (stopping) …')
    void stop(0)
  }
  process.on('SIGINT', asked).on('SIGTERM', asked).on('SIGHUP', asked).on('disconnect', asked)
  return stop
}

const builtFile = (name: string) => path.join(import.meta.dirname, `${name}.mjs`)
const has = (name: string) => existsSync(builtFile(name))

/** Waits until a process says it can answer; at most two minutes. */
async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await isFound(port, '/readyz')) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`http://127.0.0.1:${port}/readyz tidak menjawab (does not answer)`)
}

const isFound = (port: number, address: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}${address}`, {
    signal: AbortSignal.timeout(10_000),
    redirect: 'manual',
  }).then(
    ({ status }) => status === 200,
    () => false,
  )

/** Development: the admin reloads itself, the other two start again when their bundle was written anew. */
function restartOnChange(named: Array<{ name: ChildName; child: Child }>): void {
  let timer: NodeJS.Timeout | undefined
  watch(import.meta.dirname, () => {
    clearTimeout(timer)
    timer = setTimeout(
      () => named.filter(({ name }) => name !== 'admin').forEach(({ child }) => child.restart()),
      300,
    )
  })
}

if (import.meta.main) await main()
