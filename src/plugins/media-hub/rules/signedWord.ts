import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

const MAC_BYTES = 16

/**
 * Opaque, URL-safe words that only this installation can have written: a value and 128 bits of HMAC-SHA-256 over it.
 * A word made for one purpose is none for another.
 * @param secret the installation's secret; the key is derived from it
 */
export function signedWords(secret: string, purpose: string) {
  const key = Buffer.from(hkdfSync('sha256', secret, 'media-hub', purpose, 32))
  const macOf = (value: Buffer) => createHmac('sha256', key).update(value).digest().subarray(0, MAC_BYTES)

  return {
    sign(value: string): string {
      const bytes = Buffer.from(value)
      return Buffer.concat([macOf(bytes), bytes]).toString('base64url')
    },
    /** The value, or undefined when the word is not ours to the letter. */
    read(word: string): string | undefined {
      if (word.length > 2000 || !/^[\w-]+$/.test(word)) return undefined
      const bytes = Buffer.from(word, 'base64url')
      if (bytes.length <= MAC_BYTES || bytes.toString('base64url') !== word) return undefined
      const value = bytes.subarray(MAC_BYTES)
      return timingSafeEqual(macOf(value), bytes.subarray(0, MAC_BYTES)) ? value.toString('utf8') : undefined
    },
  }
}

export type SignedWords = ReturnType<typeof signedWords>
