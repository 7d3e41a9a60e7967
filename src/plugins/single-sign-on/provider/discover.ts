import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  clockTolerance,
  type Configuration,
  customFetch,
  discovery,
} from 'openid-client'
import type { ProviderSettings } from '../options'
import { isSafeAddress } from '../rules/isSafeAddress'

/** Milliseconds for which what a provider says of itself is believed. */
const believed = 10 * 60_000
/** Seconds a provider has to answer. */
const timeout = 5

/**
 * Asks a provider for its addresses and keys, now and then. What it names is reached only if that is safe, and never
 * by way of a redirect. @throws when it does not answer, or is not who it should be
 */
export function discoverer(settings: ProviderSettings): () => Promise<Configuration> {
  let known: { until: number; asked: Promise<Configuration> } | undefined
  return async () => {
    if (!known || known.until < Date.now())
      known = { until: Date.now() + believed, asked: discover(settings) }
    const { asked } = known
    return asked.catch((error: unknown) => {
      known = undefined
      throw error
    })
  }
}

const discover = ({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> =>
  discovery(new URL(issuer), clientId, { [clockTolerance]: 30 }, secretAsAsked(clientSecret), {
    timeout,
    execute: new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : [],
    [customFetch]: (address, options) => {
      if (!isSafeAddress(address)) throw new Error('the provider names an address that is not encrypted')
      return fetch(address, { ...options, redirect: 'manual' } as RequestInit)
    },
  })

/** Shows our secret the way the provider wants it; one that does not say wants it in the header (RFC 8414). */
const secretAsAsked =
  (secret: string): ClientAuth =>
  (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const show = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
    return show(secret)(server, client, body, headers)
  }
