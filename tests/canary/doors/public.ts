import type { Visit } from '../crawl'
import { paperCode } from '../world/papers'
import { places } from '../world/places'
import type { World } from '../world/world'

/** Every address of the public side; asked by nobody. `slugs` are those of releases that are or were public. */
export function publicDoors({ docs }: World, slugs: readonly string[]): Visit[] {
  const of = (collection: string) => docs.filter((doc) => doc.collection === collection).map(({ id }) => id)
  const visit = (path: string): Visit => ({ door: 'public', path })
  return [
    ...[
      '/',
      '/robots.txt',
      '/favicon.svg',
      '/surat/x',
      '/konfirmasi/x',
      '/v1/receipts',
      '/v1/receipts/x',
      '/websub',
      '/permohonan',
      '/permohonan?satuan=x',
      '/permohonan/kirim.js',
      '/permohonan/status',
      '/v1/information-requests',
      '/v1/information-requests/status',
      '/v1/information-requests/status?number=x&code=x',
      '/verifikasi',
      '/verifikasi?kode=x',
      '/verifikasi/x',
      `/verifikasi/${paperCode}`,
      '/informasi-publik',
      '/informasi-publik?cari=cnry',
      '/v1/dip?limit=100',
      '/v1/dip?q=cnry',
      '/v1/dip.csv',
      '/v1/dip.jsonld',
      '/pratinjau/x',
      '/pratinjau/x/assets/y/renditions/preview',
      '/healthz',
      '/readyz',
      '/metrics',
      '/sitemap.xml',
    ].map(visit),
    ...['/sitemap-news.xml', '/docs', '/v1', '/v1/openapi.json', '/v1/key', '/v1/units', '/feeds'].map(visit),
    ...['/v1/information-requests', '/v1/information-requests/status?code=x', '/rilis'].map(visit),
    ...['', '&q=cnry', '&q=tertib', '&kind=siaran_pers', '&from=2020-01-01&to=2099-01-01'].map((query) =>
      visit(`/v1/releases?limit=100${query}`),
    ),
    ...[0, 20, 40].map((after) => visit(`/v1/changes?limit=100&after=${after}`)),
    ...places.flatMap(({ unit }) => [
      visit(`/v1/units/${unit}`),
      visit(`/v1/releases?limit=100&unit=${unit}`),
      visit(`/feeds/releases.json?unit=${unit}`),
      visit(`/?unit=${unit}`),
      visit(`/v1/dip?unit=${unit}`),
      visit(`/informasi-publik?satuan=${unit}`),
    ]),
    ...['atom', 'rss', 'json'].map((format) => visit(`/feeds/releases.${format}`)),
    visit('/feeds/releases.atom?keyword=cnry&kind=siaran_pers'),
    ...of('press-releases').flatMap((id) => [
      visit(`/v1/releases/${id}`),
      ...['ninjs', 'newsml', 'html', 'txt'].map((format) => visit(`/v1/releases/${id}.${format}`)),
    ]),
    ...['oai_dc', 'newsml_g2'].map((prefix) => visit(`/oai?verb=ListRecords&metadataPrefix=${prefix}`)),
    ...['Identify', 'ListSets', 'ListMetadataFormats', 'GetRecord'].map((verb) => visit(`/oai?verb=${verb}`)),
    ...['', '/terms', '/x', '/x/assets/y/renditions/preview'].map((path) => visit(`/v1/embargoed${path}`)),
    ...of('press-releases').map((id) => visit(`/v1/embargoed/${id}`)),
    ...of('dip').flatMap((id) => [visit(`/v1/dip/${id}`), visit(`/informasi-publik/${id}`)]),
    ...of('assets').flatMap((id) => [
      visit(`/v1/assets/${id}`),
      visit(`/v1/releases?asset=${id}`),
      ...['thumbnail', 'preview', 'original', 'card', 'large'].map((name) =>
        visit(`/v1/assets/${id}/renditions/${name}`),
      ),
    ]),
    ...slugs.flatMap((slug) => [visit(`/rilis/${slug}`), visit(`/v1/releases/${slug}`)]),
    ...['/v1/releases?limit=0', '/v1/releases?cursor=x', '/v1/releases?nothing=1', '/v1/releases/%00'].map(
      visit,
    ),
    { ...visit('/v1/releases'), method: 'DELETE' },
  ]
}
