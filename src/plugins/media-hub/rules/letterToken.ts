import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** A word for a link that works once. */
export const newLetterToken = (): string => randomBytes(32).toString('base64url')

/** The word of the link that stops the letters to an address: the same in every letter, unknown to whoever got none. */
export const stopToken = (endpointId: string, url: string, installationSecret: string): string =>
  wordFor(installationSecret, 'stop', endpointId, url)

/** The word of the link by which an outlet confirms one recall: the same in every message and letter about it. */
export const receiptToken = (recallSeq: string, outletId: string, installationSecret: string): string =>
  wordFor(installationSecret, 'receipt', recallSeq, outletId)

/** What the database keeps of a word. */
export const letterTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

function wordFor(installationSecret: string, ...about: string[]): string {
  const key = Buffer.from(hkdfSync('sha256', installationSecret, '', 'media-hub letters v1', 32))
  return createHmac('sha256', key).update(JSON.stringify(about)).digest('base64url')
}
