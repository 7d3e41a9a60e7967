import { z } from 'zod'
import type { PublicItem } from '../../../domain/publicItem'
import { releaseFormats } from '../formats/releaseFormats'
import { acceptance } from './embargoed'
import { exampleRelease } from './exampleRelease'
import { get, type Json, post } from './openapiOperation'
import { receiptRequest } from './receipts'
import { changesRequest, feedRequest, harvestRequest, listRequest, subscriptionForm } from './requests'

/** list: every address that is described */
export const describedPaths = (site: { url: string }, release: PublicItem): Json => ({
  '/v1/releases': get(
    'listReleases',
    'Releases',
    { id: 'Rilis terbaru, pencarian, saringan', en: 'The newest releases, a search, a filter' },
    {
      query: listRequest,
      ok: 'ReleaseList',
      example: { items: [release], next: null },
    },
  ),
  '/v1/releases/{key}': get(
    'getRelease',
    'Releases',
    { id: 'Satu rilis menurut id, slug, atau nomor', en: 'One release by id, slug or number' },
    {
      path: { key: 'Id, slug or number.' },
      ok: 'Release',
      example: release,
      gone: true,
    },
  ),
  '/v1/releases/{key}.{ending}': get(
    'getReleaseAs',
    'Releases',
    {
      id: 'Satu rilis dalam bentuk lain',
      en: 'One release in another format',
      more: 'IPTC ninjs 3.1, NewsML-G2 2.35, plain text, bare HTML. Once withdrawn 410, canceled in the same format.',
    },
    {
      path: {
        key: 'Id, slug or number.',
        ending: { description: 'The format.', values: Object.keys(releaseFormats) },
      },
      bytes: Object.values(releaseFormats).map(({ type }) => type.replace(/;.*/, '')),
      gone: 'sameFormat',
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
    { query: changesRequest, ok: 'ChangeList', example: changesWith(release) },
  ),
  '/v1/assets/{id}': get(
    'getAsset',
    'Assets',
    { id: 'Keterangan sebuah berkas', en: 'What is known of a file' },
    {
      path: { id: 'Id of the asset.' },
      ok: 'Asset',
      example: release.assets[0] ?? exampleRelease(site.url).assets[0],
      gone: true,
    },
  ),
  '/v1/assets/{id}/renditions/{name}': get(
    'getRendition',
    'Assets',
    { id: 'Isi sebuah berkas', en: 'The bytes of a file', more: 'Takes range requests.' },
    {
      path: { id: 'Id of the asset.', name: 'Name of the rendition, such as `preview`.' },
      bytes: ['*/*'],
      gone: true,
    },
  ),
  '/v1/units': get(
    'listUnits',
    'Units',
    { id: 'Susunan satuan', en: 'The tree of units' },
    { ok: 'UnitList', query: {}, example: { items: [exampleUnit] } },
  ),
  '/v1/units/{code}': get(
    'getUnit',
    'Units',
    { id: 'Satu satuan', en: 'One unit' },
    {
      path: { code: 'Code of the unit.' },
      ok: 'Unit',
      example: { ...exampleUnit, children: ['BANJARBARU.TIMUR'] },
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
  '/v1/embargoed/terms': {
    ...get(
      'getEmbargoTerms',
      'Embargo',
      { id: 'Ketentuan akses dini', en: 'The terms of early access' },
      { ok: 'EmbargoTerms', query: {}, forTrusted: true },
    ),
    ...post(
      'acceptEmbargoTerms',
      'Embargo',
      {
        id: 'Menyetujui ketentuan akses dini',
        en: 'Accept the terms of early access',
        more: 'Once, by somebody of the newsroom. Other terms than those you name are answered 409: read them.',
      },
      { body: acceptance, ok: 'EmbargoTerms', forTrusted: true, also: { 409: 'Conflict' } },
    ),
  },
  '/v1/embargoed/{id}': get(
    'getEmbargoed',
    'Embargo',
    { id: 'Satu naskah berembargo', en: 'One text under embargo' },
    { path: { id: 'Id of the release.' }, ok: 'EmbargoedRelease', forTrusted: true },
  ),
  '/v1/embargoed/{id}/assets/{asset}/renditions/{name}': get(
    'getEmbargoedRendition',
    'Embargo',
    {
      id: 'Isi sebuah berkas naskah berembargo',
      en: 'The bytes of a file of a text under embargo',
      more: 'Its address stands in the text. Takes range requests.',
    },
    {
      path: { id: 'Id of the release.', asset: 'Id of the asset.', name: 'Name of the rendition.' },
      bytes: ['*/*'],
      forTrusted: true,
    },
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
      { body: receiptRequest, ok: 'Called', also: { 404: 'NotFound' } },
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
  '/oai': {
    ...get(
      'harvest',
      'Changes',
      {
        id: 'Panen arsip menurut OAI-PMH 2.0',
        en: 'Harvest the archive by OAI-PMH 2.0',
        more: 'Refusals are told with status 200, as the protocol wants.',
      },
      { query: harvestRequest, bytes: ['text/xml'] },
    ),
    ...post(
      'harvestByForm',
      'Changes',
      { id: 'Panen yang sama dengan formulir', en: 'The same by a form, as the protocol wants' },
      { form: z.object(harvestRequest).partial().required({ verb: true }), bytes: ['text/xml'] },
    ),
  },
  '/feeds/releases.{format}': get(
    'getFeed',
    'Releases',
    { id: 'Rilis terbaru sebagai umpan', en: 'The newest releases as a feed' },
    {
      path: { format: { description: 'atom, rss or json.', values: ['atom', 'rss', 'json'] } },
      query: feedRequest,
      bytes: ['*/*'],
    },
  ),
  '/websub': {
    ...get(
      'getHub',
      'Changes',
      { id: 'Apa isi alamat ini', en: 'What this address is' },
      { query: {}, bytes: ['text/plain'] },
    ),
    ...post(
      'subscribe',
      'Changes',
      {
        id: 'Berlangganan sebuah umpan (WebSub)',
        en: 'Subscribe to a feed (WebSub), or end it',
        more: 'The callback is asked whether it means it; then the whole feed comes as a POST after each change.',
      },
      { form: subscriptionForm, bytes: ['text/plain'], status: 202, also: { 415: 'WrongType' } },
    ),
  },
  '/sitemap-news.xml': get(
    'getNewsSitemap',
    'Releases',
    { id: 'Peta situs berita dua hari terakhir', en: 'The news sitemap of the last two days' },
    { query: {}, bytes: ['application/xml'] },
  ),
  '/v1/openapi.json': get(
    'getDescription',
    'Description',
    { id: 'Uraian ini', en: 'This description (OpenAPI 3.1)' },
    { query: {}, bytes: ['application/json'] },
  ),
})

const changesWith = (item: PublicItem): Json => {
  const { id, type, version, updatedAt: at } = item
  const action = version === 1 ? 'published' : 'corrected'
  return { items: [{ seq: 412, action, type, id, version, at, item }], next: 412 }
}

const exampleUnit = {
  ...{ code: 'BANJARBARU', name: 'Polres Banjarbaru', kind: 'polres', level: 'polres' },
  ...{ parent: 'POLDA.KALSEL', timeZone: 'Asia/Makassar', validFrom: null, validTo: null },
  path: ['POLRI', 'POLDA.KALSEL', 'BANJARBARU'],
}
