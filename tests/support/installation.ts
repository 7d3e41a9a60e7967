import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { freePort } from '../../src/server/freePort'
import { type Account, accountOf } from './account'
import { eventually } from './eventually'
import { named } from './globalDatabase'
import type { injectedClock } from './injectedClock'
import { type HubProcess, hubSettings, type ProcessName, startProcess } from './hubProcess'
import { startMailReceiver } from './mailReceiver'
import { type Person, personAt, type Answer, publicGet } from './person'
import { startWebhookReceiver } from './webhookReceiver'

export type InstallationOptions = {
  /** A database made elsewhere; absent: a copy of the template. */
  database?: { url: string; accounts: Account[] }
  processes?: readonly ProcessName[]
  /** Port of the public front, for whoever must know it before; absent: a free one. */
  publicPort?: number
  /** Settings besides those every test installation has. */
  env?: Record<string, string>
  /** Another time than that of the wall, for processes and database alike. */
  clock?: ReturnType<typeof injectedClock>
}

const root = path.resolve(import.meta.dirname, '../..')

/**
 * A whole installation of the built hub for one test file: a database of its own, the real processes on free ports
 * behind the public front, an outlet's server and a mail server. Ends with the file. Files go to a `media` of its
 * own: the processes run in a folder that links to the clone.
 */
export async function startInstallation({
  database,
  processes = ['admin', 'api', 'worker'],
  env = {},
  publicPort: given,
  clock,
}: InstallationOptions = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-journey-'))
  chmodSync(folder, 0o755)
  linkClone(folder)
  const { url, accounts } = database ?? (await copyTemplate())
  const [receiver, mail] = await Promise.all([startWebhookReceiver(), startMailReceiver()])
  const [publicPort, adminPort] = [given ?? (await freePort()), await freePort()]
  const publicUrl = `http://127.0.0.1:${publicPort}`
  const shared = hubSettings({
    DATABASE_URL: url,
    DATA_DIR: path.join(folder, 'data'),
    HOST: '127.0.0.1',
    PUBLIC_URL: publicUrl,
    SMTP_URL: mail.url,
    WEBHOOK_ALLOW_PRIVATE: receiver.host,
    WEBSUB_ALLOW_PRIVATE: receiver.host,
    ...env,
    ...clock?.env,
  })
  const environments: Record<ProcessName, Record<string, string>> = {
    admin: {
      ...shared,
      PORT: String(adminPort),
      TRUSTED_PROXIES: String(Number(shared.TRUSTED_PROXIES) + 1),
    },
    api: { ...shared, PORT: String(publicPort), ADMIN_ORIGIN: `http://127.0.0.1:${adminPort}` },
    worker: { ...shared, PORT: String(publicPort) },
  }
  const running = new Map<ProcessName, HubProcess>()
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on('error', () => undefined) // a test may stop the database; its own queries report what they meet
  await clock?.shiftDatabase(pool)
  const end = async () => {
    await Promise.all([...running.values()].map((one) => one.stop()))
    await Promise.all([receiver.stop(), mail.stop(), pool.end()])
    rmSync(folder, { recursive: true, force: true })
  }
  afterAll(end)
  await Promise.all(
    processes.map(async (name) => running.set(name, await startProcess(name, environments[name], folder))),
  )

  const process = (name: ProcessName): HubProcess => {
    const found = running.get(name)
    if (!found) throw new Error(`this installation runs without ${name}`)
    return found
  }
  const people = new Map<string, Person>()
  return {
    url,
    pool,
    publicUrl,
    folder,
    media: path.join(folder, 'media'),
    environments,
    accounts,
    receiver,
    mail,
    process,
    account: (key: string): Account => accountOf(accounts, key),
    /** The person at the public front's REST door, by the key of the demo's accounts. */
    as(key: string): Person {
      const person = people.get(key) ?? personAt(publicUrl, accountOf(accounts, key))
      people.set(key, person)
      return person
    },
    get: (address: string, headers?: Record<string, string>): Promise<Answer> =>
      publicGet(publicUrl, address, headers),
    /** The id of a unit by its code. */
    async unit(code: string): Promise<string> {
      const { rows } = await pool.query<{ id: string }>('select id from units where code = $1', [code])
      if (!rows[0]) throw new Error(`no unit has the code ${code}`)
      return rows[0].id
    },
    /** Registers the receiver as an outlet's endpoint and waits until it has proved itself. @returns its signing secret */
    async subscribe(editor: Person): Promise<string> {
      const outlet = await editor.create('outlets', { name: `Redaksi ${randomBytes(3).toString('hex')}` })
      const endpoint = await editor.create('webhook-endpoints', { outlet: outlet.id, url: receiver.url })
      await eventually(
        'the endpoint proved itself',
        async () => (await editor.get('webhook-endpoints', endpoint.id)).state === 'active',
      )
      return String(endpoint.secret)
    },
  }
}

export type Installation = Awaited<ReturnType<typeof startInstallation>>

/** What the processes look for in their working directory; `media` alone is the test's own. */
function linkClone(folder: string): void {
  for (const name of ['.next', 'dist', 'node_modules', 'demo', 'src'])
    symlinkSync(path.join(root, name), path.join(folder, name), 'junction')
  for (const name of ['package.json', 'next.config.ts', 'tsconfig.json', 'tsconfig.next.json']) {
    cpSync(path.join(root, name), path.join(folder, name))
  }
  for (const name of ['media', 'data']) mkdirSync(path.join(folder, name))
}

async function copyTemplate(): Promise<{ url: string; accounts: Account[] }> {
  const { url: template, accounts } = inject('installationTemplate')
  const name = `hub_journey_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: named(template, 'postgres') })
  await client.connect()
  try {
    await client.query(`create database ${name} template ${new URL(template).pathname.slice(1)}`)
  } finally {
    await client.end()
  }
  return { url: named(template, name), accounts }
}

/** The files of an installation's media folder, sorted. */
export const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])
