import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { postgresAdapter, sql } from '@payloadcms/db-postgres'
import {
  buildConfig,
  type CollectionConfig,
  getPayload,
  type Migration,
  type Payload,
  type Plugin,
  type SanitizedConfig,
} from 'payload'

const migrationDir = path.resolve('migrations')

const anybody = () => true
export const open = {
  create: anybody,
  read: anybody,
  update: anybody,
  delete: anybody,
  readVersions: anybody,
  unlock: anybody,
}

/** People of a project that knows nothing of posts and units: each has one role. */
const people: CollectionConfig = {
  slug: 'people',
  auth: { useAPIKey: true },
  access: open,
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'role', type: 'text', required: true },
  ],
}

type Blank = {
  collections: CollectionConfig[]
  plugin: Plugin
  /** SQL a plugin's README asks for before its migrations. */
  before?: string
  migrations: Migration[]
}

/**
 * A Payload project of its own: Payload writes the migration of its collections, the plugin's follow, then the plugin's
 * check at start.
 */
export async function startBlank({
  collections,
  plugin,
  before,
  migrations,
}: Blank): Promise<{ payload: Payload; config: Promise<SanitizedConfig> }> {
  const config = buildConfig({
    secret: 'the secret of a blank project, long enough',
    telemetry: false,
    collections: [...collections, people],
    admin: { user: 'people' },
    db: postgresAdapter({
      pool: { connectionString: process.env.DATABASE_URL ?? '' },
      push: false,
      migrationDir,
      idType: 'uuidv7',
    }),
    plugins: [plugin],
  })
  const payload = await getPayload({ config, disableOnInit: true, cron: false })
  const { drizzle } = payload.db as unknown as {
    drizzle: { execute: (query: ReturnType<typeof sql.raw>) => Promise<unknown> }
  }
  if (before) await drizzle.execute(sql.raw(before))
  await payload.db.createMigration({ payload, migrationName: 'start', forceAcceptWarning: true })
  const [own] = readdirSync(migrationDir).filter((file) => file.endsWith('_start.ts'))
  const start = (await import(pathToFileURL(path.join(migrationDir, String(own))).href)) as Migration
  await payload.db.migrate({ migrations: [{ name: 'start', up: start.up, down: start.down }, ...migrations] })
  await payload.config.onInit?.(payload)
  return { payload, config }
}

/** Somebody with this role. @returns the header that signs in */
export async function aPerson(payload: Payload, role: string): Promise<{ authorization: string }> {
  const apiKey = crypto.randomUUID()
  const data = {
    name: role,
    role,
    email: `${role}@blank.example`,
    password: crypto.randomUUID(),
    enableAPIKey: true,
    apiKey,
  }
  await payload.create({ collection: 'people' as never, data: data as never })
  return { authorization: `people API-Key ${apiKey}` }
}
