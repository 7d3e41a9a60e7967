import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { newWebhookSecret, seal } from '../rules/secretBox'
import { say } from '../translations'

const CONTEXT = 'mediaHubNewSecret'

/** Set on a request that asks for a new secret. */
export const ROTATE = 'mediaHubRotate'

/** States a person may ask for; the others are findings of the worker. */
const ASKED = ['pending', 'paused']

/**
 * A new endpoint gets its signing secret; a new address, or a state asked for, has to prove itself again.
 * @throws ValidationError when somebody sets a state that only the worker finds
 */
export const guardEndpoint: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const fresh = () => {
    const secret = newWebhookSecret()
    req.context[CONTEXT] = secret
    return {
      secretSealed: seal(secret, req.payload.config.secret),
      secretMadeAt: new Date().toISOString(),
    }
  }
  if (operation === 'create') return { ...data, state: 'pending', lastProblem: null, ...fresh() }
  if (req.context[ROTATE]) return { ...data, ...fresh() }
  const { secretSealed: _kept, secretMadeAt: _since, ...asked } = data
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
