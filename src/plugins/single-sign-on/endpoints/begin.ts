import { type Endpoint, NotFound } from 'payload'
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { asRefusal } from '../provider/identify'
import { returnTo } from '../rules/returnTo'
import { attemptCookie } from './attemptCookie'
import { type Desk, redirect, refuse } from './desk'

/** GET …/single-sign-on: sends the browser to the provider, with a sealed note of what must come back. */
export const beginEndpoint = (desk: Desk): Endpoint => ({
  path: '/single-sign-on',
  method: 'get',
  handler: async (req) => {
    if (!desk.discover) throw new NotFound(req.t)
    await desk.options.limit?.(req)
    const attempt = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      returnTo: returnTo(req.searchParams.get('redirect'), req.payload.config.routes.admin),
    }
    try {
      const address = buildAuthorizationUrl(await desk.discover(), {
        redirect_uri: desk.callback,
        scope: 'openid email',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      })
      return redirect(address.href, attemptCookie(req, attempt, desk.cookie))
    } catch (error) {
      return refuse(req, desk, asRefusal(error))
    }
  },
})
