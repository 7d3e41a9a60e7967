import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const PURPOSE = 'guarded-reading identities v1'

/** The place a value belongs to; an envelope moved to another place does not open. */
export type Place = { collection: string; id: string; field: string }

/**
 * Locks a value with AES-256-GCM under the first of the secrets: `g1.KEY.BYTES`, where KEY names the secret so that
 * it can be replaced, and the place is authenticated with the value.
 */
export function seal(value: string, place: Place, [secret]: readonly [string, ...string[]]): string {
  const key = keyOf(secret)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(written(place))
  const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return `g1.${nameOf(key)}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')}`
}

/** Opens what `seal` locked under any of the secrets. @throws when none of them did, or anything was altered */
export function open(envelope: string, place: Place, secrets: readonly string[]): string {
  const [version, name, bytes] = envelope.split('.')
  const key = secrets.map(keyOf).find((one) => nameOf(one) === name)
  if (version !== 'g1' || !bytes) throw new Error('an envelope of an unknown form')
  if (!key) throw new Error(`the key ${name} of an envelope is not among the keys of this installation`)
  const locked = Buffer.from(bytes, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, locked.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(written(place)).setAuthTag(locked.subarray(12, 28))
  return Buffer.concat([decipher.update(locked.subarray(28)), decipher.final()]).toString('utf8')
}

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32))
const nameOf = (key: Buffer) => createHash('sha256').update('name of ').update(key).digest('hex').slice(0, 8)
const written = ({ collection, id, field }: Place) => Buffer.from(JSON.stringify([collection, id, field]))
