import { isIP } from 'node:net'

export type RelyingParty = { id: string; origin: string }

/**
 * To whom a browser shows passkeys: the host of our address. Null where browsers show none: at a bare IP address, and
 * without encryption anywhere but on one's own machine (WebAuthn 3, section 5.1.3).
 */
export function relyingPartyAt(publicUrl: string): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(publicUrl)
  if (isIP(hostname.replaceAll(/[[\]]/g, ''))) return null
  const isOwnMachine = hostname === 'localhost' || hostname.endsWith('.localhost')
  return protocol === 'https:' || isOwnMachine ? { id: hostname, origin } : null
}
