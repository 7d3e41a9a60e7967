import { readFileSync } from 'node:fs'
import { computeCacheBustingSearchParam } from 'next/dist/shared/lib/router/utils/cache-busting-search-param'
import type { Visit } from '../crawl'
import type { Doc } from '../world/world'
import { collections } from './rest'

/** How Next's client asks for a screen; without the right `_rsc` it is sent to the address that has it. */
const asClient = { rsc: '1', 'next-url': '/admin' }
const fresh = await computeCacheBustingSearchParam(undefined, undefined, undefined, asClient['next-url'])

/** The admin's screens, as a browser opens them and as Next asks for them when one clicks. */
export function screens(docs: readonly Doc[]): Visit[] {
  const paths = [
    '/admin',
    '/admin/account',
    '/admin/recalls',
    '/admin/calendar',
    '/admin/login',
    '/admin/browse-by-folder',
    ...collections.slice(0, 20).map((slug) => `/admin/collections/${slug}?limit=100`),
    ...['press-releases', 'assets'].map(
      (slug) => `/admin/collections/${slug}?where[offered][equals]=true&limit=100`,
    ),
    ...['press-releases', 'assets', 'users', 'outlets'].map(
      (slug) => `/admin/collections/${slug}?search=cnry&limit=100`,
    ),
    ...docs.flatMap(({ collection, id }) => [
      `/admin/collections/${collection}/${id}`,
      `/admin/collections/${collection}?notFound=${id}`,
    ]),
    ...docs
      .slice(0, 1)
      .flatMap(({ collection, id }) => [
        `/admin/collections/${collection}/${id}/versions`,
        `/admin/collections/${collection}/${id}/api`,
      ]),
  ]
  return [
    ...paths.map((path) => ({ door: 'screen', path })),
    ...paths
      .filter((_path, at) => at % 3 === 0)
      .map((path) => ({
        door: 'rsc',
        path: `${path}${path.includes('?') ? '&' : '?'}_rsc=${fresh}`,
        headers: asClient,
      })),
  ]
}

/** The server functions that the admin's pages call, asked by hand. */
export function serverFunctions(docs: readonly Doc[], publicUrl: string): Visit[] {
  const action = actionId()
  const call = (name: string, args: Record<string, unknown>): Visit => ({
    door: `function ${name}`,
    path: '/admin',
    method: 'POST',
    headers: {
      'next-action': action,
      'content-type': 'text/plain;charset=UTF-8',
      origin: publicUrl,
      accept: 'text/x-component',
    },
    body: JSON.stringify([{ name, args: { ...args, overrideAccess: true } }]),
  })
  const slugs = [...new Set(docs.map(({ collection }) => collection))]
  return [
    ...slugs.flatMap((slug) => [
      call('table-state', {
        collectionSlug: slug,
        enableRowSelections: true,
        query: { limit: 100, depth: 2 },
        columns: [],
      }),
      call('render-list', {
        collectionSlug: slug,
        query: { limit: 100 },
        enableRowSelections: false,
        drawerSlug: 'list',
      }),
    ]),
    ...docs.flatMap(({ collection, id }) => [
      call('form-state', {
        collectionSlug: collection,
        id,
        operation: 'update',
        schemaPath: collection,
        docPermissions: { fields: true, read: true, update: true },
        docPreferences: { fields: {} },
        data: { id },
        renderAllFields: true,
        returnLockStatus: true,
      }),
      call('render-document', { collectionSlug: collection, docID: id, drawerSlug: 'doc', initialData: {} }),
      call('render-document-slots', { collectionSlug: collection, id }),
    ]),
    ...docs.slice(0, 1).flatMap(({ collection, id }) => [
      call('copy-data-from-locale', {
        collectionSlug: collection,
        docID: id,
        fromLocale: 'id',
        toLocale: 'en',
      }),
      call('schedule-publish', {
        type: 'publish',
        doc: { relationTo: collection, value: id },
        date: '$D2099-01-01T00:00:00.000Z',
      }),
      call('get-upcoming-scheduled-publish', { collectionSlug: collection, id }),
      call('get-folder-results-component-and-data', {
        browseByFolder: true,
        collectionsToDisplay: slugs,
        displayAs: 'list',
        sort: 'name',
      }),
      call('get-default-layout', {}),
      call('render-widget', { widgetSlug: 'collections', widgetData: {} }),
      call('render-field', { schemaPath: 'collection.press-releases.title', initialValue: '' }),
      call('slugify', { collectionSlug: collection, path: 'title', valueToSlugify: 'a b', data: { id } }),
      call('nonsense', {}),
    ]),
  ]
}

/** The id under which the build keeps the admin's one server function. */
function actionId(): string {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
    node: Record<string, { filename?: string }>
  }
  const found = Object.entries(manifest.node).find(([, { filename }]) => filename?.startsWith('src/app/'))
  if (!found) throw new Error('the build has no server function of src/app')
  return found[0]
}
