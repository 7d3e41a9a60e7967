import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** A word for a link that works once. */
export const newLetterToken = (): string => randomBytes(32).toString('base64url')

/** The word of the link that stops the letters to an address: the same in every letter, unknown to whoever got none. */
export function stopToken(endpointId: string, url: string, installationSecret: string): string {
  const key = Buffer.from(hkdfSync('sha256', installationSecret, '', 'media-hub letters v1', 32))
  return createHmac('sha256', key)
    .update(JSON.stringify(['stop', endpointId, url]))
    .digest('base64url')
}

/** What the database keeps of a word. */
export const letterTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
