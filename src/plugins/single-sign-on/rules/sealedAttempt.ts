import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What a browser keeps, sealed, while its person is at the provider. */
export type Attempt = { state: string; nonce: string; verifier: string; returnTo: string }

/** Seconds a person has at the provider. */
export const patience = 600

/** Seals an attempt for the browser that made it; nobody else can read or change it. */
export function seal(attempt: Attempt, secret: string, now: Date): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), iv)
  const until = now.getTime() + patience * 1000
  const body = cipher.update(JSON.stringify({ ...attempt, until }), 'utf8')
  return Buffer.concat([iv, body, cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** The attempt, while it is ours, whole and not too old; otherwise null. */
export function unseal(sealed: string | undefined, secret: string, now: Date): Attempt | null {
  const bytes = Buffer.from(sealed ?? '', 'base64url')
  if (bytes.length < 29) return null
  const cipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, 12))
  cipher.setAuthTag(bytes.subarray(-16))
  try {
    const text = Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]).toString('utf8')
    const { until, ...attempt } = JSON.parse(text) as Attempt & { until: number }
    return until > now.getTime() ? attempt : null
  } catch {
    // changed, or sealed with another secret: no attempt of ours
    return null
  }
}

const keyFrom = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'single-sign-on attempt', 32))
