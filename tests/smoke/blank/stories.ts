import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Migration } from 'payload'
import pg from 'pg'
import type { Presented } from '../../../src/domain/publicItem'
import { mediaHub } from '../../../src/plugins/media-hub'
import { publicHub } from '../../../src/plugins/media-hub/http'
import { mediaHubMigrations } from '../../../src/plugins/media-hub/migrations'
import { open, startBlank } from './project'

type Story = { id: string; title: string; shown?: boolean; edition?: number }

/** What the plugin's README asks of a project: the role of the public side, and a tree of units to look up. */
const ground = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'hub_public') then create role hub_public nologin; end if;
  end $$;
  create view public_units as select 'DESK' as code, 'Meja redaksi' as name, 'satker' as kind, 'desk' as level,
    null::text as parent_code, 'Asia/Jakarta' as time_zone, null::timestamptz as valid_from, null::timestamptz as valid_to,
    1 as depth, array['DESK'] as path, array[]::text[] as aliases;
  grant usage on schema public to hub_public;
  grant select on public_units to hub_public`

const present = ({ id, title }: Story): Presented => ({
  id: String(id),
  type: 'story',
  number: null,
  kind: 'cerita',
  title,
  lead: '',
  bodyHtml: '<p>Isi.</p>',
  bodyText: 'Isi.',
  language: 'id',
  unit: { code: 'DESK', name: 'Meja redaksi', path: ['DESK'] },
  unitIds: ['DESK'],
  place: null,
  occurredAt: null,
  keywords: [],
  embargoedUntil: null,
  rights: { holder: 'Meja redaksi', notice: '', terms: '' },
  assets: [],
})

const { payload } = await startBlank({
  collections: [
    {
      slug: 'stories',
      access: open,
      fields: [
        { name: 'title', type: 'text', required: true },
        { name: 'shown', type: 'checkbox' },
        { name: 'edition', type: 'number', defaultValue: 1 },
      ],
    },
  ],
  plugin: mediaHub({
    sources: {
      stories: {
        type: 'story',
        announces: (doc: Story, before: Story | undefined) => {
          if (doc.shown && !before?.shown) return 'published'
          if (!doc.shown && before?.shown) return 'withdrawn'
          return doc.shown && doc.edition !== before?.edition ? 'corrected' : undefined
        },
        withdrawalReason: () => 'Tidak tepat.',
        present: async ({ doc }) => present(doc as Story),
      },
    },
    outlets: { access: open, slug: 'newsrooms' },
    webhookEndpoints: { access: open, slug: 'hooks' },
    products: { access: open },
    apiKeys: { access: open, slug: 'reading-keys' },
    allowPrivate: [],
  }),
  before: ground,
  migrations: mediaHubMigrations as unknown as Migration[],
})

const log = { debug: () => undefined, info: () => undefined, warn: console.warn, error: console.error }
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  options: '-c role=hub_public -c statement_timeout=5000',
})
const hub = publicHub({
  pool,
  secret: 'a secret of thirty-two characters',
  publicUrl: 'https://cerita.example',
  openObject: async () => null,
  log,
})
const server = createServer(express().use(hub.router)).listen(0, '127.0.0.1')
await once(server, 'listening')
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const get = async (path: string) => {
  const response = await fetch(`${origin}${path}`)
  return {
    status: response.status,
    body: response.headers.get('content-type')?.includes('json') ? await response.json() : null,
  }
}

const write = (data: Partial<Story>, id?: string) =>
  (id
    ? payload.update({ collection: 'stories' as never, id, data: data as never })
    : payload.create({ collection: 'stories' as never, data: data as never })) as unknown as Promise<Story>
const shown = async (id: string, version: number | 'gone') => {
  for (let tries = 0; tries < 100; tries += 1) {
    const { status, body } = await get(`/v1/releases/${id}`)
    if (version === 'gone' ? status === 410 : body?.version === version) return body
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`version ${version} of ${id} is not shown`)
}

const { id } = await write({ title: 'Satu' })
const draft = await get(`/v1/releases/${id}`)
await write({ shown: true }, id)
const published = await shown(id, 1)
await write({ title: 'Dua', edition: 2 }, id)
const corrected = await shown(id, 2)
await write({ shown: false }, id)
const gone = await shown(id, 'gone')
const { body: changes } = await get('/v1/changes')

console.log(
  JSON.stringify({
    draft: draft.status,
    published: [published.type, published.title],
    corrected: corrected.title,
    gone: gone.reason,
    changes: changes.items.map(({ seq, action }: { seq: number; action: string }) => `${seq} ${action}`),
  }),
)
process.exit(0)
