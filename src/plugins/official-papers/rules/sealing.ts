import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const PURPOSE = 'official-papers contents v1'
const VERSION = 1
const NAME_BYTES = 4
const HEAD = 1 + NAME_BYTES + 12 + 16

export type Secrets = readonly [string, ...string[]]
/** What is sealed: the frozen data of a paper, or its file. Sealed bytes that were moved elsewhere do not open. */
export type Place = { paper: string; part: 'data' | 'file' }

/** Locks bytes with AES-256-GCM under the first of the secrets; version, key's name, nonce and tag stand before them. */
export function seal(bytes: Uint8Array, place: Place, [secret]: Secrets): Buffer {
  const key = keyOf(secret)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(written(place))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from([VERSION]), nameOf(key), iv, cipher.getAuthTag(), body])
}

/** Opens what `seal` locked under any of the secrets. @throws when none of them did, or anything was altered */
export function open(sealed: Buffer, place: Place, secrets: Secrets): Buffer {
  const name = sealed.subarray(1, 1 + NAME_BYTES)
  const key = secrets.map(keyOf).find((one) => nameOf(one).equals(name))
  if (sealed[0] !== VERSION || sealed.length < HEAD) throw new Error('sealed bytes of an unknown form')
  if (!key) throw new Error(`the key ${name.toString('hex')} is not among the keys of this installation`)
  const [iv, tag] = [sealed.subarray(1 + NAME_BYTES, HEAD - 16), sealed.subarray(HEAD - 16, HEAD)]
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 })
  decipher.setAAD(written(place)).setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(HEAD)), decipher.final()])
}

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32))
const nameOf = (key: Buffer) =>
  createHash('sha256').update('name of ').update(key).digest().subarray(0, NAME_BYTES)
const written = ({ paper, part }: Place) => Buffer.from(JSON.stringify([paper, part]))
