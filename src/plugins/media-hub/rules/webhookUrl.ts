import { isPrivateHost } from './publicAddress'

/** Why an address is not one we send to. */
export type UrlRefusal =
  | 'not_a_url'
  | 'not_http'
  | 'has_userinfo'
  | 'has_fragment'
  | 'private_address'
  | 'service_port'
  | 'too_long'

const DEFAULT_PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' }

/**
 * Judges the address of a webhook endpoint.
 * @param allowPrivate `host:port` pairs that may be reached although they are private
 */
export function refuseWebhookUrl(text: string, allowPrivate: readonly string[]): UrlRefusal | undefined {
  if (text.length > 2000) return 'too_long'
  if (!URL.canParse(text)) return 'not_a_url'
  const url = new URL(text)
  if (!(url.protocol in DEFAULT_PORTS)) return 'not_http'
  if (url.username || url.password) return 'has_userinfo'
  if (url.hash) return 'has_fragment'
  if (isPrivateHost(url.hostname) && !isAllowedPrivate(url, allowPrivate)) return 'private_address'
  if (isServicePort(url) && !isAllowedPrivate(url, allowPrivate)) return 'service_port'
  return undefined
}

/** Databases and stores above 1023 that could take an HTTP request for orders. */
const STORES = [3306, 5432, 6379, 9200, 11211, 27017]

/** A port where no web server answers outsiders: mail, shells, databases. */
function isServicePort({ port }: URL): boolean {
  const number = Number(port)
  return port !== '' && ((number < 1024 && number !== 80 && number !== 443) || STORES.includes(number))
}

/** Whether the operator of this installation named the address as one that may be private. */
export function isAllowedPrivate(url: URL, allowPrivate: readonly string[]): boolean {
  return allowPrivate.includes(`${url.hostname}:${url.port || DEFAULT_PORTS[url.protocol]}`)
}
