import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import openapiTS, { astToString } from 'openapi-typescript'
import createClient from 'openapi-fetch'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import * as answers from './endpoints/schemas'
import { embargoTerms } from './rules/embargoTerms'
import { hashOfKey, newApiKey } from './rules/apiKey'
import { letterTokenHash } from './rules/letterToken'
import { aPresented, correct, publish, withdraw } from './testing/aPresented'
import { OUTLET, useHub } from './testing/database'
import { servedHub } from './testing/servedHub'

const made = newApiKey()
const LINK = 'kata-di-tautan'
const database = await useHub()
const { origin, router } = servedHub(() => database.publicPool)
let folder: string

beforeAll(async () => {
  const photo = {
    ...{ id: 'photo-1', kind: 'photo', headline: 'Apel', caption: null, credit: 'Humas', creator: null },
    ...{ number: null, place: null, takenAt: '2026-11-20T01:00:00.000Z', keywords: ['apel'] },
    renditions: [
      { name: 'preview', width: 1024, height: 683, mimeType: 'image/jpeg', bytes: 9, key: 'kunci.jpg' },
    ],
  }
  await publish(database.pool, aPresented('satu', { number: 'SP/1/XI/2026', assets: [photo] }))
  await correct(
    database.pool,
    aPresented('satu', { title: 'Diralat', assets: [photo], correction: { note: 'Judul.' } } as never),
  )
  await publish(database.pool, aPresented('dua', { keywords: ['apel'] }))
  await publish(database.pool, aPresented('tiga'))
  await withdraw(database.pool, 'tiga', 'Keliru.')
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into api_keys (id, outlet_id, name, unit_id)
     select gen_random_uuid(), id, 'Situs', unit_id from outlets where id = $1 returning id`,
    [OUTLET],
  )
  await database.pool.query('insert into media_hub_key_hashes (hash, key_id, prefix) values ($1, $2, $3)', [
    hashOfKey(made.key),
    rows[0]?.id,
    made.prefix,
  ])
  await database.pool.query(
    "update outlets set verification = 'verified', early_access = true where id = $1",
    [OUTLET],
  )
  await database.pool.query(
    "insert into media_hub_early_terms (outlet_id, outlet_name, api_key_id, terms, accepted_by) values ($1, 'Redaksi', $2, $3, 'Siti')",
    [OUTLET, rows[0]?.id, embargoTerms.version],
  )
  const { rows: faces } = await database.pool.query<{ item_json: string }>(
    "select item_json::jsonb - '{version,slug,publishedAt,updatedAt,urls}'::text[] as item_json from media_hub_items where item_id = 'dua'",
  )
  await database.pool.query(
    `insert into media_hub_embargoed (item_id, embargoed_until, item_json, content_hash, renditions)
     values ('photo-1', now() + interval '1 day', $1, 'x', '{}')`,
    [JSON.stringify(faces[0]?.item_json)],
  )
  await database.pool.query(
    'insert into media_hub_receipt_tokens (hash, seq, outlet_id) select $1, max(seq), $2 from media_hub_recalls',
    [letterTokenHash(LINK), OUTLET],
  )
  await mkdir('node_modules/.cache', { recursive: true })
  folder = await mkdtemp(path.resolve('node_modules/.cache/client-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const holder = { authorization: `Bearer ${made.key}` }

it.each<[string, number, z.ZodType]>([
  ['/v1/releases', 200, answers.releaseList],
  ['/v1/releases?q=apel&facets=unit,kind,year,place,keyword&limit=1', 200, answers.releaseList],
  ['/v1/releases?unit=BJB&from=2020-01-01&to=2099-01-01', 200, answers.releaseList],
  ['/v1/releases/satu', 200, answers.release],
  ['/v1/releases/tiga', 410, answers.tombstone],
  ['/v1/releases/entah', 404, answers.problem],
  ['/v1/releases?limit=0', 400, answers.problem],
  ['/v1/releases?entah=1', 400, answers.problem],
  ['/v1/changes', 200, answers.changeList],
  ['/v1/changes?after=99', 200, answers.changeList],
  ['/v1/assets/photo-1', 200, answers.asset],
  ['/v1/units', 200, answers.unitList],
  ['/v1/units/BJB', 200, answers.unit],
  ['/v1/key', 200, answers.ownKey],
  ['/v1/embargoed', 200, answers.embargoedList],
  ['/v1/embargoed/photo-1', 200, answers.embargoedRelease],
  ['/v1/embargoed/terms', 200, answers.embargoTerms],
])('%s answers as it is described', async (address, status, schema) => {
  const answer = await fetch(origin() + address, { headers: holder })
  expect(answer.status).toBe(status)
  const { success, error } = schema.safeParse(await answer.json())
  expect([success, error?.issues]).toEqual([true, undefined])
})

it('describes itself with the newest item as an example, and forgets it when it is withdrawn', async () => {
  const answer = await fetch(`${origin()}/v1/openapi.json`)
  expect(answer.headers.get('etag')).toMatch(/^"/)
  // oxlint-disable-next-line typescript/no-explicit-any -- a description is a deep tree
  const doc = (await answer.json()) as any
  const example = doc.paths['/v1/releases/{key}'].get.responses['200'].content['application/json'].example
  expect(example.id).toBe('dua')
  expect(answers.release.safeParse(example).success).toBe(true)
  expect(JSON.stringify(doc)).not.toContain('hub.invalid')
  for (const address of Object.keys(doc.paths).filter((one) => doc.paths[one].get))
    expect([address, (await fetch(origin() + address.replaceAll(/\{[a-z]+\}/g, 'x'))).status]).not.toEqual([
      address,
      405,
    ])
})

/** What people open in a browser, and a format that is an ending of the address before it. */
const PAGES = [
  ...['get /', 'get /docs', 'get /favicon.svg', 'get /robots.txt', 'get /rilis/{slug}'],
  ...['get /surat/{token}', 'post /surat/{token}', 'get /konfirmasi/{token}', 'post /konfirmasi/{token}'],
  ...['get /pratinjau/{token}', 'get /pratinjau/{token}/assets/{asset}/renditions/{name}'],
]
const ENDINGS = ['get /v1/releases/{key}.{ending}']

it('describes every address of its router, but for the pages', async () => {
  const { paths } = (await (await fetch(`${origin()}/v1/openapi.json`)).json()) as {
    paths: Record<string, object>
  }
  type Layer = { route?: { path: string; methods: Record<string, boolean> } }
  const layers = router().stack as unknown as Layer[]
  const routed = layers.flatMap(({ route }) =>
    ['get', 'post', 'put', 'patch', 'delete']
      .filter((method) => route?.methods[method])
      .map((method) => `${method} ${route?.path.replaceAll(/[:*](\w+)/g, '{$1}')}`),
  )
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect([...described, ...PAGES].sort()).toEqual([...routed, ...ENDINGS].sort())
})

it('has a page for people: no script, small, every address', async () => {
  const answer = await fetch(`${origin()}/docs`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
  const html = await answer.text()
  expect(html).not.toContain('<script')
  expect(html).toContain('<html lang="id">')
  for (const address of ['/v1/releases', '/v1/changes', '/v1/key', '/feeds/releases.{format}'])
    expect(html).toContain(`GET ${address}`)
  for (const address of ['/v1/receipts', '/v1/embargoed/terms', '/websub'])
    expect(html).toContain(`POST ${address}`)
  for (const field of ['acceptedBy', 'hub.callback']) expect(html).toContain(`<code>${field}</code>`)
})

it('lets a generated client read every address, in types that hold', { timeout: 60_000 }, async () => {
  const doc = await (await fetch(`${origin()}/v1/openapi.json`)).json()
  const types = astToString(await openapiTS(JSON.stringify(doc)))
  await writeFile(path.join(folder, 'hub.d.ts'), types)
  await writeFile(
    path.join(folder, 'use.ts'),
    `import createClient from 'openapi-fetch'
import type { paths } from './hub'
const hub = createClient<paths>({ baseUrl: '' })
export async function use() {
  const { data } = await hub.GET('/v1/releases', { params: { query: { limit: 5, facets: ['kind'] } } })
  const title: string | undefined = data?.items[0]?.title
  const next: string | null | undefined = data?.next
  const { data: changes } = await hub.GET('/v1/changes', { params: { query: { after: 0 } } })
  const seq: number | undefined = changes?.items[0]?.seq
  // @ts-expect-error there is no such parameter
  await hub.GET('/v1/releases', { params: { query: { entah: 1 } } })
  return [title, next, seq]
}
`,
  )
  const options = ['--strict', '--skipLibCheck', '--module', 'esnext', '--moduleResolution', 'bundler']
  const checked = await promisify(execFile)(process.execPath, [
    ...[
      'node_modules/typescript/bin/tsc',
      '--noEmit',
      ...options,
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
    ],
    path.join(folder, 'use.ts'),
  ]).catch((error: { stdout?: string }) => error)
  expect(checked.stdout).toBe('')
  const client = createClient<Record<string, never>>({ baseUrl: origin(), headers: holder })
  const read = client.GET as unknown as (
    address: string,
    options?: unknown,
  ) => Promise<{ response: Response; data?: unknown }>
  const values: Record<string, string> = {
    key: 'satu',
    id: 'photo-1',
    name: 'preview',
    code: 'BJB',
    format: 'json',
    token: LINK,
    ending: 'newsml',
  }
  type Described = { get?: { responses: { 200: { content: object } } } }
  for (const [address, { get }] of Object.entries((doc as { paths: Record<string, Described> }).paths)) {
    if (!get || address.includes('renditions')) continue // bytes need a store; http.int.test.ts reads them
    const isJson = 'application/json' in get.responses[200].content && !address.includes('{ending}')
    const { response, data } = await read(address, {
      params: { path: values },
      ...(isJson || address.includes('{format}') ? {} : { parseAs: 'text' }),
    })
    expect([address, response.status]).toEqual([address, 200])
    expect(data).toBeTruthy()
  }
})
