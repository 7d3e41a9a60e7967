import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const PURPOSE = 'request-intake entries v1'

/** What is sealed, so that it cannot be put in another's place. */
export type Place = { kind: 'entry' | 'act' | 'file'; id: string }
type Secrets = readonly [string, ...string[]]

/** Locks a text under the first of the secrets. */
export const seal = (text: string, place: Place, secrets: Secrets): string =>
  sealBytes(Buffer.from(text), place, secrets).toString('base64')

/** Opens what `seal` locked under any of the secrets. @throws when none did, or anything was altered */
export const open = (sealed: string, place: Place, secrets: readonly string[]): string =>
  openBytes(Buffer.from(sealed, 'base64'), place, secrets).toString('utf8')

/** Locks bytes with AES-256-GCM under the first of the secrets. */
export function sealBytes(bytes: Buffer, place: Place, [secret]: Secrets): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(written(place))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** Opens what `sealBytes` locked. @throws when none of the secrets did, or anything was altered */
export function openBytes(locked: Buffer, place: Place, secrets: readonly string[]): Buffer {
  for (const secret of secrets) {
    try {
      const key = keyOf(secret)
      const decipher = createDecipheriv('aes-256-gcm', key, locked.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(written(place)).setAuthTag(locked.subarray(12, 28))
      return Buffer.concat([decipher.update(locked.subarray(28)), decipher.final()])
    } catch {
      // another key may have locked it
    }
  }
  throw new Error('none of the keys of this installation opens what was sent')
}

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32))
const written = ({ kind, id }: Place) => Buffer.from(`${kind} ${id}`)
