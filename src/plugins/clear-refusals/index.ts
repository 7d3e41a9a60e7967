import type { AfterErrorHook, CollectionConfig, Plugin } from 'payload'
import { codeOf } from './codeOf'
import { quietLogger } from './quietLogger'
import { verdictOn } from './verdictOn'
import { withFields } from './withFields'

/**
 * Turns what the database and the readers of bodies refuse into an answer a person can act on: 400 for what cannot
 * be read, 409 for what exists already, 503 while the database is away. Gives every refusal a `code` for programs.
 * Logs refusals shortly, and never the values of a query.
 */
export const clearRefusals = (): Plugin => (config) => ({
  ...config,
  logger: config.logger ?? quietLogger(),
  loggingLevels: {
    APIError: 'info',
    AuthenticationError: 'info',
    FileUploadError: 'info',
    Forbidden: 'info',
    LockedAuth: 'info',
    MissingFile: 'info',
    NotFound: 'info',
    QueryError: 'info',
    ValidationError: 'info',
    ...config.loggingLevels,
  },
  collections: (config.collections ?? []).map(withoutEmptyDoors),
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerClearly] },
})

/**
 * Doors at which Payload answers 500 because nothing stands behind them: the verification of an auth collection that
 * verifies nobody by mail, and versions to restore where there are none.
 */
const withoutEmptyDoors = (collection: CollectionConfig): CollectionConfig => {
  const verifies = typeof collection.auth === 'object' && Boolean(collection.auth.verify)
  const empty = [
    ...(collection.auth && !verifies ? ['/verify/:id'] : []),
    ...(collection.versions ? [] : ['/versions/:id']),
  ]
  const closed = empty.map((path) => ({ path, method: 'post' as const, handler: nothingHere }))
  return { ...collection, endpoints: [...(collection.endpoints || []), ...closed] }
}

const nothingHere = () => Response.json(noSuchRoute, { status: 404 })

const noSuchRoute = {
  code: 'route.not_found',
  errors: [{ message: 'Alamat ini tidak ada. / There is nothing at this address.' }],
}

const answerClearly: AfterErrorHook = ({ error, req, result }) => {
  const verdict = verdictOn(error)
  if (!verdict) return { response: { code: codeOf(error), ...withFields(result ?? {}, error) } as never }
  const { status, code, message } = verdict
  if (status === 503) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('Retry-After', '2')
  }
  return { status, response: { code, errors: [{ name: code, message, data: { code } }] } as never }
}
