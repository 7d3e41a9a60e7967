import { Webhook } from 'standardwebhooks'
import { type Reply, reach, TIMEOUT_MS } from './reach'

/** `secrets`: the signing secret, then those it replaced and that receivers may still check with. */
export type Letter = { url: string; secrets: readonly string[]; messageId: string; body: string }

export type SendWebhook = (
  letter: Letter,
  allowPrivate: readonly string[],
  signal: AbortSignal,
  patience?: number,
) => Promise<Reply>

/**
 * Posts one signed message (Standard Webhooks).
 * @param patience milliseconds the receiver has
 * @throws as `reach` does
 */
export async function sendWebhook(
  { url, secrets, messageId, body }: Letter,
  allowPrivate: readonly string[],
  signal: AbortSignal,
  patience = TIMEOUT_MS,
): Promise<Reply> {
  const sentAt = new Date()
  const headers = {
    'content-type': 'application/json',
    'accept-encoding': 'identity',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'HubHumas-Webhooks/1',
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(messageId, sentAt, body)).join(' '),
  }
  return reach(
    { url, method: 'POST', speech: async () => ({ headers, body }) },
    allowPrivate,
    signal,
    patience,
  )
}
