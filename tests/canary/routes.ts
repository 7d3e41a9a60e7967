import type { Router } from 'express'
import type { Endpoint, SanitizedConfig } from 'payload'

/** `get /api/users/:id` for every route that Payload's configuration knows. */
export function routesOf({ collections, endpoints, globals }: SanitizedConfig): string[] {
  if (globals.length > 0) throw new Error('globals have doors that nobody crawls yet')
  const of = (base: string, list: readonly Endpoint[] | false | undefined) =>
    (list || []).map(({ method, path }) => `${method} ${base}${path === '/' ? '' : path}`)
  return [
    ...of('/api', endpoints),
    ...collections.flatMap(({ slug, endpoints: own }) => of(`/api/${slug}`, own)),
  ]
}

type Layer = { route?: { path: string; methods: Record<string, boolean> } }

/** `get /v1/releases` for every route of an Express router that answers with more than a refusal. */
export const routesOfRouter = (router: Router): string[] =>
  (router.stack as unknown as Layer[]).flatMap(({ route }) =>
    route?.methods.get ? [`get ${route.path}`] : [],
  )

/** The routes that none of these requests (`get /api/users/1`) went to. */
export function uncrawled(routes: readonly string[], asked: ReadonlySet<string>): string[] {
  const requests = [...asked]
  return [...new Set(routes)].filter((route) => {
    const pattern = route
      .replaceAll(/[.+]/g, '\\$&')
      .replaceAll(/\/:[a-zA-Z]+\?/g, '(?:/[^/]+)?')
      .replaceAll(/:[a-zA-Z]+/g, '[^/]+')
      .replaceAll(/\*[a-zA-Z]+/g, '.+')
    const matches = new RegExp(`^${pattern}/?$`)
    return !requests.some((request) => matches.test(request))
  })
}
