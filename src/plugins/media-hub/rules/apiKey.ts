import { createHash, randomBytes } from 'node:crypto'

const SHAPE = /^hub_([0-9a-f]{8})_[A-Za-z0-9_-]{43}$/

/** A new key with 256 bits drawn by lot, and the part by which people and scanners recognise it. */
export function newApiKey(): { key: string; prefix: string } {
  const prefix = `hub_${randomBytes(4).toString('hex')}`
  return { key: `${prefix}_${randomBytes(32).toString('base64url')}`, prefix }
}

/** What is kept of a key: its SHA-256 in hex. With 256 bits of chance nothing slower is needed. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** The key a request carries in `Authorization: Bearer …`; null when it carries none, 'unlike' when it is none of ours. */
export function bearerOf(authorization: string | undefined): string | null | 'unlike' {
  if (authorization === undefined) return null
  const bearer = /^bearer +(.*)$/i.exec(authorization)
  if (!bearer) return null
  const key = bearer[1]?.trim() ?? ''
  return SHAPE.test(key) ? key : 'unlike'
}
