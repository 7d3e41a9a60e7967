import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

export type Secrets = readonly [string, ...string[]]
/** Which bytes of which file; sealed bytes that are moved elsewhere do not open. */
export type Place = { file: string; part: 'original' | 'outgoing' }

const purpose = 'release-gate files v1'
const nameLength = 8

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
  const name = sealed.subarray(0, nameLength)
  const key = secrets.map(keyOf).find((one) => nameOf(one).equals(name))
  if (!key)
    throw new Error('release-gate: the key of a stored file is not among the keys of this installation')
  const nonce = sealed.subarray(nameLength, nameLength + 12)
  const tag = sealed.subarray(nameLength + 12, nameLength + 28)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
  decipher.setAAD(written(place)).setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(nameLength + 28)), decipher.final()])
}

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
const nameOf = (key: Buffer): Buffer =>
  createHash('sha256').update('name of ').update(key).digest().subarray(0, nameLength)
const written = ({ file, part }: Place): Buffer => Buffer.from(JSON.stringify([file, part]))
