import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

export type Secrets = readonly [string, ...string[]]
/** Whose file it is, and which; bytes that are moved to another place do not open. */
export type Place = { collection: string; document: string; id: string }

const PURPOSE = 'sealed-attachments v1'
const NAME = 8

/** Locks bytes with AES-256-GCM under the first secret: name of the key, nonce, tag, bytes. */
export function seal(bytes: Buffer, place: Place, [secret]: Secrets): Buffer {
  const key = keyOf(secret)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(written(place))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nameOf(key), nonce, cipher.getAuthTag(), body])
}

/** Opens what `seal` locked under any of the secrets. @throws when none of them did, or anything was altered */
export function open(sealed: Buffer, place: Place, secrets: readonly string[]): Buffer {
  const name = sealed.subarray(0, NAME)
  const key = secrets.map(keyOf).find((one) => nameOf(one).equals(name))
  if (!key)
    throw new Error('sealed-attachments: the key of a file is not among the keys of this installation')
  const nonce = sealed.subarray(NAME, NAME + 12)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
  decipher.setAAD(written(place)).setAuthTag(sealed.subarray(NAME + 12, NAME + 28))
  return Buffer.concat([decipher.update(sealed.subarray(NAME + 28)), decipher.final()])
}

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32))
const nameOf = (key: Buffer): Buffer =>
  createHash('sha256').update('name of ').update(key).digest().subarray(0, NAME)
const written = ({ collection, document, id }: Place): Buffer =>
  Buffer.from(JSON.stringify([collection, document, id]))
