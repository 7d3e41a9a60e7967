import { mailAddressIn } from './mailAddressIn'

const SCHEME = 'mailto:'

/** The address of an endpoint that gets letters; undefined for a webhook. */
export const mailOfUrl = (url: string): string | undefined =>
  url.startsWith(SCHEME) ? url.slice(SCHEME.length) : undefined

/** What a person wrote as the address of an endpoint: a mail address is kept as `mailto:` in small letters. */
export function asEndpointUrl(text: string): string {
  const plain = text.trim().replace(/^mailto:/i, '')
  return mailAddressIn(plain) === plain ? `${SCHEME}${plain.toLowerCase()}` : text.trim()
}

/** Is it exactly one mail address, without anything a header could be made of? */
export const isMailUrl = (url: string): boolean => {
  const address = mailOfUrl(url)
  return address !== undefined && address.length <= 254 && mailAddressIn(address) === address
}
