import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig, type CollectionConfig, createLocalReq, getPayload, type Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { named, query } from '../../../tests/support/globalDatabase'
import type { Presented } from '../../domain/publicItem'
import { mediaHubMigrations } from './migrations'
import { mediaHub } from './index'
import { aPresented } from './testing/aPresented'
import { open } from './rules/secretBox'

const SECRET = 'the secret of a blank project, long enough'
const anybody = () => true
const access = {
  create: anybody,
  read: anybody,
  update: anybody,
  delete: anybody,
  readVersions: anybody,
  unlock: anybody,
}

const stories: CollectionConfig = {
  slug: 'stories',
  access,
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'shown', type: 'checkbox' },
    { name: 'edition', type: 'number', defaultValue: 1 },
  ],
}
const people: CollectionConfig = { slug: 'people', auth: true, access, fields: [] }

const maintenance = named(inject('templateUrl'), 'postgres')
const url = named(maintenance, `hub_test_blank_${Date.now()}`)
let pool: pg.Pool
let payload: Payload

beforeAll(async () => {
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  await query(maintenance, `create database ${new URL(url).pathname.slice(1)}`)
  pool = new pg.Pool({ connectionString: url, max: 3 })
  const config = buildConfig({
    secret: SECRET,
    telemetry: false,
    collections: [stories, people],
    admin: { user: 'people' },
    db: postgresAdapter({ pool: { connectionString: url }, push: true }),
    plugins: [
      mediaHub({
        sources: {
          stories: {
            type: 'story',
            announces: (doc, before) => {
              if (doc.shown && !before?.shown) return 'published'
              if (!doc.shown && before?.shown) return 'withdrawn'
              return doc.shown && doc.edition !== before?.edition ? 'corrected' : undefined
            },
            withdrawalReason: () => 'Tidak tepat.',
            present: async ({ doc }): Promise<Presented> => ({
              ...aPresented(String(doc.id), { title: doc.title }),
              type: 'story',
            }),
          },
        },
        outlets: { access, slug: 'newsrooms' },
        webhookEndpoints: { access, slug: 'hooks' },
        products: { access },
        apiKeys: { access, slug: 'reading-keys' },
        allowPrivate: ['127.0.0.1:4999'],
      }),
    ],
  })
  payload = await getPayload({ config, disableOnInit: true, cron: false })
})
afterAll(async () => {
  await payload?.destroy()
  await pool?.end()
})

it('refuses to run without its tables, and names them', async () => {
  await expect(payload.config.onInit?.(payload)).rejects.toThrow(/media_hub_counter.*Run its migrations/)
  const db = { execute: (text: string) => pool.query(text) }
  for (const { up } of mediaHubMigrations) await up({ db } as unknown as Parameters<typeof up>[0])
  await expect(payload.config.onInit?.(payload)).resolves.toBeUndefined()
})

it('refuses a source that is no collection', async () => {
  const plugin = mediaHub({
    sources: { none: {} as never },
    outlets: { access },
    webhookEndpoints: { access },
    products: { access },
    apiKeys: { access },
    allowPrivate: [],
  })
  expect(() => plugin({ collections: [] } as never)).toThrow(/no collection is called none/)
})

it('publishes, corrects and withdraws with the change that says so', async () => {
  const story: { id: string | number } = await payload.create({
    collection: 'stories' as never,
    data: { title: 'Satu', shown: true } as never,
  })
  const id = String(story.id)
  await payload.update({
    collection: 'stories' as never,
    id: story.id,
    data: { title: 'tidak diumumkan' } as never,
  })
  await payload.update({
    collection: 'stories' as never,
    id: story.id,
    data: { title: 'Dua', edition: 2 } as never,
  })
  await payload.update({ collection: 'stories' as never, id: story.id, data: { shown: false } as never })
  const { rows } = await pool.query(
    "select version, action, item_json::json->>'title' as title, reason from media_hub_snapshots where item_id = $1 order by version",
    [id],
  )
  expect(rows).toEqual([
    { version: 1, action: 'published', title: 'Satu', reason: null },
    { version: 2, action: 'corrected', title: 'Dua', reason: null },
    { version: 3, action: 'withdrawn', title: null, reason: 'Tidak tepat.' },
  ])
})

it('takes an announcement back with its cause', async () => {
  const before = (await pool.query('select last from media_hub_counter')).rows[0].last
  const transactionID = await payload.db.beginTransaction()
  if (!transactionID) throw new Error('no transaction')
  await payload.create({
    collection: 'stories' as never,
    data: { title: 'Batal', shown: true } as never,
    req: { transactionID },
  })
  await payload.db.rollbackTransaction(transactionID)
  expect((await pool.query('select last from media_hub_counter')).rows[0].last).toBe(before)
  expect((await pool.query("select from media_hub_snapshots where item_json like '%Batal%'")).rowCount).toBe(
    0,
  )
})

const anEndpoint = async (data: Record<string, unknown> = {}) => {
  const outlet: { id: string | number } = await payload.create({
    collection: 'newsrooms' as never,
    data: { name: `Redaksi ${Math.random()}` } as never,
  })
  return (await payload.create({
    collection: 'hooks' as never,
    data: { outlet: outlet.id, url: 'https://media.example.id/hook', ...data } as never,
  })) as Record<string, any>
}

it('answers the secret of a new endpoint this once, and keeps it locked', async () => {
  const endpoint = await anEndpoint({ secretSealed: 'forged', secret: 'whsec_forged', state: 'active' })
  expect(endpoint.secret).toMatch(/^whsec_/)
  expect(endpoint.secret).not.toBe('whsec_forged')
  expect(endpoint.state).toBe('pending')
  const again = (await payload.findByID({ collection: 'hooks' as never, id: endpoint.id })) as Record<
    string,
    unknown
  >
  expect(again.secret ?? null).toBeNull()
  expect(again).not.toHaveProperty('secretSealed')
  const changed = (await payload.update({
    collection: 'hooks' as never,
    id: endpoint.id,
    data: { types: ['story.published'], secretSealed: 'forged' } as never,
  })) as Record<string, unknown>
  expect(changed.secret ?? null).toBeNull()
  const { rows } = await pool.query('select secret_sealed, url from webhook_endpoints where id = $1', [
    endpoint.id,
  ])
  expect(JSON.stringify(rows)).not.toContain(endpoint.secret)
  expect(open(rows[0].secret_sealed, SECRET)).toBe(endpoint.secret)
})

const doors = () =>
  (
    payload.collections['hooks' as never] as {
      config: { endpoints: { path: string; handler: (req: never) => Promise<Response> }[] }
    }
  ).config.endpoints

const renew = async (id: string | number) => {
  const door = doors().find(({ path }) => path === '/:id/secret')
  if (!door) throw new Error('no door for a new secret')
  const req = await createLocalReq({ user: { id: 1, collection: 'users' } as never }, payload)
  const answer = await door.handler(Object.assign(req, { routeParams: { id } }) as never)
  return (await answer.json()) as { secret: string; oldSecretUntil: string | null }
}
const oldSecrets = async (id: string | number) =>
  (
    await pool.query('select sealed from media_hub_old_secrets where endpoint_id = $1 order by valid_until', [
      String(id),
    ])
  ).rows.map(({ sealed }) => open(sealed, SECRET))

it('makes a new secret when asked for one, answers it this once, and keeps the old one for a day', async () => {
  const { id, secret: first } = await anEndpoint({})
  const { secret, oldSecretUntil } = await renew(id)
  expect(secret).toMatch(/^whsec_/)
  expect(secret).not.toBe(first)
  const hours = (Date.parse(oldSecretUntil ?? '') - Date.now()) / 3_600_000
  expect(hours).toBeGreaterThan(23.9)
  expect(hours).toBeLessThan(24.1)
  const { rows } = await pool.query('select secret_sealed from webhook_endpoints where id = $1', [id])
  expect(open(rows[0].secret_sealed, SECRET)).toBe(secret)
  expect(await oldSecrets(id)).toEqual([first])
  const again = (await payload.findByID({ collection: 'hooks' as never, id })) as Record<string, unknown>
  expect(again.secret ?? null).toBeNull()
  await payload.delete({ collection: 'hooks' as never, id })
  expect(await oldSecrets(id)).toEqual([])
})

it('loses no secret when several people renew at once: each still signs', async () => {
  const { id, secret: first } = await anEndpoint({})
  const renewed = await Promise.all([renew(id), renew(id), renew(id)])
  const { rows } = await pool.query('select secret_sealed from webhook_endpoints where id = $1', [id])
  const signing = [open(rows[0].secret_sealed, SECRET), ...(await oldSecrets(id))]
  expect(new Set(signing)).toEqual(new Set([first, ...renewed.map(({ secret }) => secret)]))
  expect(signing).toHaveLength(4)
})

it.each([
  ['http://127.0.0.1:5000/x', /jaringan internal|private network/],
  ['ftp://media.example.id', /http:\/\//],
  ['https://a:b@media.example.id', /kata sandi|password/],
  ['media', /Contoh|Example/],
])('refuses the address %s and says why', async (url, why) => {
  await expect(anEndpoint({ url })).rejects.toMatchObject({
    data: { errors: [{ path: 'url', message: expect.stringMatching(why) }] },
  })
})

it('allows a private address that the installation names', async () => {
  expect(await anEndpoint({ url: 'http://127.0.0.1:4999/hook' })).toMatchObject({ state: 'pending' })
})

it('asks for proof again after a changed address, and lets nobody claim to be active', async () => {
  const { id } = await anEndpoint()
  await pool.query("update webhook_endpoints set state = 'active' where id = $1", [id])
  await pool.query(
    "insert into media_hub_challenges (endpoint_id, url, confirmed_at) values ($1, 'https://media.example.id/hook', now())",
    [id],
  )
  const set = (data: Record<string, unknown>) =>
    payload.update({ collection: 'hooks' as never, id, data: data as never }) as Promise<
      Record<string, unknown>
    >
  expect(await set({ state: 'paused' })).toMatchObject({ state: 'paused' })
  await expect(set({ state: 'active' })).rejects.toMatchObject({ data: { errors: [{ path: 'state' }] } })
  await pool.query("update webhook_endpoints set state = 'active' where id = $1", [id])
  expect(await set({ url: 'https://media.example.id/new' })).toMatchObject({ state: 'pending' })
  expect(
    (await pool.query('select from media_hub_challenges where endpoint_id = $1', [String(id)])).rowCount,
  ).toBe(0)
})

it('keeps an outlet that still has endpoints', async () => {
  const { outlet, id } = await anEndpoint()
  const outletId = typeof outlet === 'object' ? outlet.id : outlet
  await expect(payload.delete({ collection: 'newsrooms' as never, id: outletId })).rejects.toMatchObject({
    status: 409,
  })
  await payload.delete({ collection: 'hooks' as never, id })
  await expect(payload.delete({ collection: 'newsrooms' as never, id: outletId })).resolves.toBeDefined()
})
