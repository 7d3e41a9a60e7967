import { APIError, type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { isMailUrl } from '../rules/mailUrl'
import { newWebhookSecret, seal } from '../rules/secretBox'
import { say } from '../translations'
import { keepOldSecret } from './keepOldSecret'
import { transactionQuery } from './query'

const CONTEXT = 'mediaHubNewSecret'
const OLD_UNTIL = 'mediaHubOldSecretUntil'

/** Set on a request that asks for a new secret. */
export const ROTATE = 'mediaHubRotate'

/** States a person may ask for; the others are findings of the worker. */
const ASKED = ['pending', 'paused']

/**
 * A new endpoint gets its signing secret; a new address, or a state asked for, has to prove itself again.
 * @throws ValidationError when somebody sets a state that only the worker finds, APIError 409 for a suspended outlet
 */
export const guardEndpoint: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const fresh = () => {
    const secret = newWebhookSecret()
    req.context[CONTEXT] = secret
    return {
      secretSealed: seal(secret, req.payload.config.secret),
      secretMadeAt: new Date().toISOString(),
    }
  }
  const wakes = data.state === 'pending' && originalDoc?.state !== 'pending'
  if (operation === 'create' || wakes || (data.url !== undefined && data.url !== originalDoc?.url))
    await refuseSuspended(req, data.outlet ?? originalDoc?.outlet)
  if (operation === 'create')
    return { ...data, kind: kindOf(data.url), state: 'pending', lastProblem: null, ...fresh() }
  if (req.context[ROTATE]) {
    req.context[OLD_UNTIL] = await keepOldSecret(req, String(originalDoc?.id))
    return { ...data, ...fresh() }
  }
  const { secretSealed: _kept, secretMadeAt: _since, ...asked } = data
  if (asked.url !== undefined && asked.url !== originalDoc?.url)
    return { ...asked, kind: kindOf(asked.url), state: 'pending', lastProblem: null }
  if (
    asked.state !== undefined &&
    asked.state !== originalDoc?.state &&
    !ASKED.includes(String(asked.state))
  ) {
    throw new ValidationError({ errors: [{ path: 'state', message: say(req, 'stateIsFound') }], req }, req.t)
  }
  return asked
}

const kindOf = (url: unknown): 'webhook' | 'email' => (isMailUrl(String(url)) ? 'email' : 'webhook')

async function refuseSuspended(req: PayloadRequest, outlet: unknown): Promise<void> {
  const id = outlet && typeof outlet === 'object' ? (outlet as { id: unknown }).id : outlet
  const query = await transactionQuery(req)
  const [row] = await query('select verification::text as state from outlets where id::text = $1', [
    String(id),
  ])
  if (row?.state === 'suspended')
    throw new APIError(say(req, 'outletSuspended'), 409, { code: 'media_hub.outlet_suspended' }, true)
}

/** The secret made by this request, given out once. */
export const takeNewSecret = (context: Context): string | undefined => take(context, CONTEXT)

/** When the secret that this request replaced ends (ISO 8601). */
export const takeOldSecretUntil = (context: Context): string | undefined => take(context, OLD_UNTIL)

type Context = Record<string, unknown>

function take(context: Context, key: string): string | undefined {
  const value = context[key]
  delete context[key]
  return typeof value === 'string' ? value : undefined
}
