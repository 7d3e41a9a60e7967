import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Letter } from './queue'

const PURPOSE = 'mail-outbox letters v1'

/** A letter whose recipient and words nobody reads in the queue: sealed with AES-256-GCM, its Message-ID with them. */
export type Sealed = Pick<Letter, 'messageId'> & { sealed: string }

/** Seals all of a letter but its Message-ID. */
export function sealLetter({ messageId, ...rest }: Letter, [secret]: readonly [string, ...string[]]): Sealed {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(Buffer.from(messageId))
  const body = Buffer.concat([cipher.update(JSON.stringify(rest), 'utf8'), cipher.final()])
  return { messageId, sealed: Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64') }
}

/** The letter as it was written, sealed under any of the secrets or not at all. @throws when none of them opens it */
export function openLetter(kept: Letter | Sealed, secrets: readonly string[]): Letter {
  if (!('sealed' in kept)) return kept
  const bytes = Buffer.from(kept.sealed, 'base64')
  for (const secret of secrets) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12), {
        authTagLength: 16,
      })
      decipher.setAAD(Buffer.from(kept.messageId)).setAuthTag(bytes.subarray(12, 28))
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      return { messageId: kept.messageId, ...(JSON.parse(text) as Omit<Letter, 'messageId'>) }
    } catch {
      // another secret may have sealed it
    }
  }
  throw new Error('mail-outbox: no key of this installation opens a sealed letter')
}

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32))
