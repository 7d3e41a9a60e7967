import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const PURPOSE = 'request-intake entries v1'

/** What is sealed, so that it cannot be put in another's place. */
export type Place = { kind: 'entry' | 'act'; id: string }

/** Locks a text with AES-256-GCM under the first of the secrets. */
export function seal(text: string, place: Place, [secret]: readonly [string, ...string[]]): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(written(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** Opens what `seal` locked under any of the secrets. @throws when none did, or anything was altered */
export function open(sealed: string, place: Place, secrets: readonly string[]): string {
  const locked = Buffer.from(sealed, 'base64')
  for (const secret of secrets) {
    try {
      const key = keyOf(secret)
      const decipher = createDecipheriv('aes-256-gcm', key, locked.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(written(place)).setAuthTag(locked.subarray(12, 28))
      return Buffer.concat([decipher.update(locked.subarray(28)), decipher.final()]).toString('utf8')
    } catch {
      // another key may have locked it
    }
  }
  throw new Error('none of the keys of this installation opens what was sent')
}

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32))
const written = ({ kind, id }: Place) => Buffer.from(`${kind} ${id}`)
