import type { AfterErrorHook, Plugin } from 'payload'
import { codeOf } from './codeOf'
import { closeEmptyDoors } from './emptyDoors'
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
  onInit: async (payload) => {
    await config.onInit?.(payload)
    closeEmptyDoors(payload)
  },
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerClearly] },
})

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
