import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  type Configuration,
  fetchUserInfo,
  ResponseBodyError,
} from 'openid-client'
import type { Refusal } from '../options'
import type { Attempt } from '../rules/sealedAttempt'

/** Who somebody is at a provider. */
export type Identity = {
  issuer: string
  subject: string
  email: string | null
  /** The provider itself has made sure that the address is his. */
  emailVerified: boolean
  amr?: unknown
  acr?: unknown
}

/** Somebody may not come in by this way; the message is for the log and holds nothing personal. */
export class NotIdentifiedError extends Error {
  override name = 'NotIdentifiedError'
  constructor(
    readonly refusal: Refusal,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Takes the code of the provider's answer for tokens, and reads from them who came. State, nonce, code challenge,
 * issuer, audience, signature and times are all checked. @throws NotIdentifiedError
 */
export async function identify(
  config: Configuration,
  answered: URL,
  { state, nonce, verifier }: Attempt,
): Promise<Identity> {
  try {
    const tokens = await authorizationCodeGrant(config, answered, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new NotIdentifiedError('not_trusted', 'no id token')
    const more =
      claims.email === undefined && config.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(config, tokens.access_token, claims.sub)
        : claims
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: typeof more.email === 'string' ? more.email.toLowerCase().trim() : null,
      emailVerified: more.email_verified === true,
      amr: claims.amr,
      acr: claims.acr,
    }
  } catch (error) {
    throw asRefusal(error)
  }
}

/** What a failure at the provider means for the person. */
export function asRefusal(error: unknown): NotIdentifiedError {
  if (error instanceof NotIdentifiedError) return error
  if (error instanceof AuthorizationResponseError)
    return new NotIdentifiedError(
      /temporarily|server_error/.test(error.error) ? 'away' : 'cancelled',
      error.error,
    )
  if (error instanceof ResponseBodyError)
    return new NotIdentifiedError(error.error === 'invalid_grant' ? 'expired' : 'not_trusted', error.error)
  const { cause, code = '', message } = error as Error & { code?: string }
  const isAway = message === 'fetch failed' || /TIMEOUT|RESPONSE_IS_NOT/.test(code)
  const why = cause instanceof Error ? cause.message : message
  return new NotIdentifiedError(isAway ? 'away' : 'not_trusted', `${code} ${why}`.trim())
}
