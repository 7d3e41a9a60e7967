import type { AfterErrorHook, Plugin } from 'payload'
import { verdictOn } from './verdictOn'
import { quietLogger } from './quietLogger'

/**
 * Turns what the database refuses into an answer a person can act on: 400 for values it cannot read, 409
 * for what exists already, 503 while it is away. Logs refusals shortly, and never the values of a query.
 */
export const clearRefusals = (): Plugin => (config) => ({
  ...config,
  logger: config.logger ?? quietLogger(),
  loggingLevels: {
    APIError: 'info',
    AuthenticationError: 'info',
    Forbidden: 'info',
    LockedAuth: 'info',
    NotFound: 'info',
    QueryError: 'info',
    ValidationError: 'info',
    ...config.loggingLevels,
  },
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerClearly] },
})

const answerClearly: AfterErrorHook = ({ error }) => {
  const verdict = verdictOn(error)
  if (!verdict) return
  const { status, code, message } = verdict
  return { status, response: { errors: [{ name: code, message, data: { code } }] } as never }
}
