import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Who signs in at the provider, and what it says of him. */
export type PersonThere = {
  sub: string
  email?: string
  email_verified?: boolean
  amr?: string[]
}

export type OpenIdProviderOptions = {
  /** Where the hub's client may be sent back to. */
  callback: string
  /** Puts the address into the id token instead of leaving it to the userinfo address. */
  fullIdToken?: boolean
}

/**
 * A real OpenID provider on this machine, with keys of its own and two clients, `hub` and `other`. Whoever comes is
 * signed in as `person` without being asked.
 */
export async function startOpenIdProvider({ callback, fullIdToken = false }: OpenIdProviderOptions) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const here = { person: { sub: 'nobody' } as PersonThere, refuses: false, isAway: false }
  const provider = new Provider(issuer, {
    clients: ['hub', 'other'].map((id) => ({
      client_id: id,
      client_secret: `secret of ${id}, long enough`,
      redirect_uris: [callback],
    })),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['a key of the provider under test'] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: !fullIdToken,
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ ...here.person, sub, amr: undefined }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        accountId: ctx.oidc.session?.accountId,
        clientId: ctx.oidc.client?.clientId,
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (req, res) => {
    if (here.isAway && !/^\/(auth|interaction)\b/.test(req.url ?? '')) return void req.socket.destroy()
    if (!req.url?.startsWith('/interaction/')) return void answer(req, res)
    const { sub, amr } = here.person
    const result = here.refuses
      ? { error: 'access_denied', error_description: 'the person pressed cancel' }
      : { login: { accountId: sub, amr, remember: false } }
    void provider.interactionFinished(req, res, result)
  })
  return {
    issuer,
    clientId: 'hub',
    clientSecret: 'secret of hub, long enough',
    /** Who comes next, whether he presses cancel, and whether the provider answers people but no server. */
    here,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export type OpenIdProvider = Awaited<ReturnType<typeof startOpenIdProvider>>
