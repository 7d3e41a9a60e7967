import { type Endpoint, NotFound, type Payload, type PayloadHandler } from 'payload'

/**
 * Closes doors at which Payload answers 500 because nothing stands behind them: the verification of an auth collection
 * that verifies nobody by mail, versions to restore where there are none, a preference to delete that nobody kept.
 * Done at start, when the collections that Payload adds after the plugins are there too.
 */
export function closeEmptyDoors(payload: Payload): void {
  for (const { config } of Object.values(payload.collections)) {
    const empty = [
      ...(config.auth && !config.auth.verify ? ['/verify/:id'] : []),
      ...(config.versions ? [] : ['/versions/:id']),
    ]
    const closed = empty.map((path): Endpoint => ({ path, method: 'post', handler: nothingHere }))
    config.endpoints = [...closed, ...(config.endpoints || [])]
  }
  const preferences = payload.collections['payload-preferences'].config
  preferences.endpoints = (preferences.endpoints || []).map((endpoint) =>
    endpoint.method === 'delete' && endpoint.path === '/:key'
      ? { ...endpoint, handler: ifKept(endpoint.handler) }
      : endpoint,
  )
}

const nothingHere = () => Response.json(noSuchRoute, { status: 404 })

const noSuchRoute = {
  code: 'route.not_found',
  errors: [{ message: 'Alamat ini tidak ada. / There is nothing at this address.' }],
}

/** Payload's adapter fails when it deletes by the person and there is nothing to delete. */
const ifKept =
  (handler: PayloadHandler): PayloadHandler =>
  async (req) => {
    if (!req.user) return handler(req)
    const { totalDocs } = await req.payload.count({
      collection: 'payload-preferences',
      where: { key: { equals: req.routeParams?.key } },
      overrideAccess: false,
      user: req.user,
      req,
    })
    if (totalDocs === 0) throw new NotFound(req.t)
    return handler(req)
  }
