import { z } from 'zod'
import { get, header, type Json, post } from './openapiOperation'
import { receiptRequest } from './receipts'
import { changesRequest, feedRequest, harvestRequest, listRequest } from './requests'
import * as answers from './schemas'

/** Real things for the examples: the newest public item, when there is one. */
export type Examples = { release?: unknown }

const named = {
  Asset: answers.asset,
  Release: answers.release,
  Tombstone: answers.tombstone,
  ReleaseList: answers.releaseList,
  ChangeList: answers.changeList,
  Unit: answers.unit,
  UnitList: answers.unitList,
  OwnKey: answers.ownKey,
  EmbargoedRelease: answers.embargoedRelease,
  EmbargoedList: answers.embargoedList,
  EmbargoTerms: answers.embargoTerms,
  Called: answers.called,
  CalledList: answers.calledList,
  Problem: answers.problem,
}

/** The description of the public side (OpenAPI 3.1), made from the schemas that read requests and judge answers. */
export function openApi(site: { url: string; name: string }, examples: Examples = {}): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name}: content API`,
      version: '1',
      summary: 'Everything published, as JSON: to read, to follow, to copy.',
      description: ABOUT,
      license: { name: 'The terms stand in `rights` of each item', url: `${site.url}/docs` },
    },
    servers: [{ url: site.url }],
    security: [{}, { key: [] }],
    tags: [
      { name: 'Releases', description: 'Read and search what is public.' },
      { name: 'Changes', description: 'Keep a whole copy.' },
      { name: 'Assets', description: 'Photos, videos, audio, documents.' },
      { name: 'Units', description: 'Who publishes.' },
      { name: 'Embargo', description: 'For trusted outlets with a key: cleared texts before their hour.' },
      { name: 'Recalls', description: 'What was called back, and your word that you followed.' },
      { name: 'Key', description: 'What a key opens, and how it was used.' },
    ],
    paths: paths(examples),
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key `hub_…` of an outlet. Never in an address. Without one, limits are lower.',
        },
      },
      schemas: schemas(),
      headers: {
        ETag: { description: 'Strong; send it back as If-None-Match.', schema: { type: 'string' } },
        RateLimit: {
          description: 'What is left of each limit: r requests in t seconds.',
          schema: { type: 'string' },
          example: '"minute";r=594;t=41',
        },
        'RateLimit-Policy': {
          description: 'The limits: q requests in w seconds.',
          schema: { type: 'string' },
          example: '"minute";q=600;w=60',
        },
        'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } },
      },
      responses: {
        BadRequest: refusal('A parameter is unknown, given twice or not usable; `parameter` names it.'),
        Unauthorized: refusal('The key is unknown, has expired or was revoked.'),
        Forbidden: refusal('The outlet has no early access, or has not accepted its terms yet.'),
        NotFound: refusal('There never was such a thing.'),
        TooMany: refusal('A limit is used up.', { 'Retry-After': header('Retry-After') }),
        Unavailable: refusal('The database or the key cannot be asked at the moment.', {
          'Retry-After': header('Retry-After'),
        }),
      },
    },
  }
}

const ABOUT = `Public, read-only, open to scripts of any site. What was withdrawn answers 410 with a tombstone: take it down.
Keep the highest \`version\` per \`id\` and you end with the truth. A guide in five minutes stands in docs/api.md.`

/** list: every address that is described */
const paths = ({ release }: Examples): Json => ({
  '/v1/releases': get(
    'listReleases',
    'Releases',
    { id: 'Rilis terbaru, pencarian, saringan', en: 'The newest releases, a search, a filter' },
    {
      query: listRequest,
      ok: 'ReleaseList',
      ...(release ? { example: { items: [release], next: null } } : {}),
    },
  ),
  '/v1/releases/{key}': get(
    'getRelease',
    'Releases',
    { id: 'Satu rilis menurut id, slug, atau nomor', en: 'One release by id, slug or number' },
    {
      path: { key: 'Id, slug or number.' },
      ok: 'Release',
      ...(release ? { example: release } : {}),
      gone: true,
    },
  ),
  '/v1/changes': get(
    'listChanges',
    'Changes',
    {
      id: 'Semua yang terjadi, berurutan, tanpa celah',
      en: 'Everything that happened, in order, without a gap',
      more: 'Without `more` you have everything: ask again later from `next`. With it ask at once, also after an empty page: for a key with products a request looks through 20,000 changes at most.',
    },
    { query: changesRequest, ok: 'ChangeList' },
  ),
  '/v1/assets/{id}': get(
    'getAsset',
    'Assets',
    { id: 'Keterangan sebuah berkas', en: 'What is known of a file' },
    {
      path: { id: 'Id of the asset.' },
      ok: 'Asset',
      gone: true,
    },
  ),
  '/v1/assets/{id}/renditions/{name}': get(
    'getRendition',
    'Assets',
    { id: 'Isi sebuah berkas', en: 'The bytes of a file', more: 'Takes range requests.' },
    {
      path: { id: 'Id of the asset.', name: 'Name of the rendition, such as `preview`.' },
      bytes: '*/*',
      gone: true,
    },
  ),
  '/v1/units': get(
    'listUnits',
    'Units',
    { id: 'Susunan satuan', en: 'The tree of units' },
    { ok: 'UnitList', query: {} },
  ),
  '/v1/units/{code}': get(
    'getUnit',
    'Units',
    { id: 'Satu satuan', en: 'One unit' },
    {
      path: { code: 'Code of the unit.' },
      ok: 'Unit',
    },
  ),
  '/v1/key': get(
    'getOwnKey',
    'Key',
    { id: 'Kunci Anda: batas, produk, pemakaian', en: 'Your key: limits, products, use' },
    { ok: 'OwnKey', query: {} },
  ),
  '/v1/embargoed': get(
    'listEmbargoed',
    'Embargo',
    { id: 'Naskah yang menunggu akhir embargo', en: 'Texts that wait for the end of their embargo' },
    { ok: 'EmbargoedList', query: {}, forTrusted: true },
  ),
  '/v1/embargoed/terms': get(
    'getEmbargoTerms',
    'Embargo',
    {
      id: 'Ketentuan akses dini',
      en: 'The terms of early access',
      more: 'Accept them by POST to the same address with `{"version", "acceptedBy"}`.',
    },
    { ok: 'EmbargoTerms', query: {}, forTrusted: true },
  ),
  '/v1/embargoed/{id}': get(
    'getEmbargoed',
    'Embargo',
    { id: 'Satu naskah berembargo', en: 'One text under embargo' },
    { path: { id: 'Id of the release.' }, ok: 'EmbargoedRelease', forTrusted: true },
  ),
  '/v1/receipts': {
    ...get(
      'listRecalls',
      'Recalls',
      {
        id: 'Penarikan yang menunggu konfirmasi Anda',
        en: 'Recalls that wait for your receipt',
        more: 'Withdrawals and serious corrections of what you read with this key or were sent.',
      },
      { ok: 'CalledList', query: {} },
    ),
    ...post(
      'confirmRecall',
      'Recalls',
      {
        id: 'Konfirmasi bahwa naskah sudah diturunkan atau diganti',
        en: 'Confirm that you took it down or replaced it',
      },
      { body: receiptRequest, ok: 'Called' },
    ),
  },
  '/v1/receipts/{token}': {
    ...get(
      'getRecallByLink',
      'Recalls',
      { id: 'Penarikan di balik tautan sebuah pesan', en: 'The recall behind the link of a message' },
      { path: { token: 'The last part of `data.receipt`.' }, ok: 'Called' },
    ),
    ...post(
      'confirmRecallByLink',
      'Recalls',
      { id: 'Konfirmasi dengan tautan itu', en: 'Confirm by that link', more: 'No body, no key.' },
      { path: { token: 'The last part of `data.receipt`.' }, ok: 'Called' },
    ),
  },
  '/oai': get(
    'harvest',
    'Changes',
    {
      id: 'Panen arsip menurut OAI-PMH 2.0',
      en: 'Harvest the archive by OAI-PMH 2.0',
      more: 'Also by POST. Refusals are told with status 200, as the protocol wants.',
    },
    { query: harvestRequest, bytes: 'text/xml' },
  ),
  '/feeds/releases.{format}': get(
    'getFeed',
    'Releases',
    { id: 'Rilis terbaru sebagai umpan', en: 'The newest releases as a feed' },
    {
      path: { format: { description: 'atom, rss or json.', values: ['atom', 'rss', 'json'] } },
      query: feedRequest,
      bytes: '*/*',
    },
  ),
})

function schemas(): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const { schemas: made } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _draft, $id: _own, ...schema }]) => [id, schema]),
  )
}

const refusal = (description: string, headers?: Json): Json => ({
  description,
  ...(headers ? { headers } : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
