import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { newWebhookSecret, seal } from '../rules/secretBox'
import { say } from '../translations'

const CONTEXT = 'mediaHubNewSecret'

/** States a person may ask for; the others are findings of the worker. */
const ASKED = ['pending', 'paused']

/**
 * A new endpoint gets its signing secret; a new address, or a state asked for, has to prove itself again.
 * @throws ValidationError when somebody sets a state that only the worker finds
 */
export const guardEndpoint: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') {
    const secret = newWebhookSecret()
    req.context[CONTEXT] = secret
    return {
      ...data,
      state: 'pending',
      lastProblem: null,
      secretSealed: seal(secret, req.payload.config.secret),
    }
  }
  const { secretSealed: _kept, ...asked } = data
  if (asked.url !== undefined && asked.url !== originalDoc?.url)
    return { ...asked, state: 'pending', lastProblem: null }
  if (
    asked.state !== undefined &&
    asked.state !== originalDoc?.state &&
    !ASKED.includes(String(asked.state))
  ) {
    throw new ValidationError({ errors: [{ path: 'state', message: say(req, 'stateIsFound') }], req }, req.t)
  }
  return asked
}

/** The secret made by this request, given out once. */
export function takeNewSecret(context: Record<string, unknown>): string | undefined {
  const secret = context[CONTEXT]
  delete context[CONTEXT]
  return typeof secret === 'string' ? secret : undefined
}
