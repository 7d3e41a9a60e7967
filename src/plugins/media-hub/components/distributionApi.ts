import type { DeliveryLog } from '../endpoints/deliveryLog'
import type { ResendOrder } from '../rules/resendOrder'

/** What the hub answers to somebody who renews a secret. */
export type NewSecret = { secret: string; oldSecretUntil: string | null }

/** How an order to send again ended; `message` is the hub's sentence. */
export type Ordered =
  | { kind: 'queued'; queued: number }
  | { kind: 'refused'; message: string }
  | { kind: 'unanswered' }

/** Asks for a new signing secret of the endpoint at this address. Undefined when it was not made, or the answer was lost. */
export async function orderSecret(endpoint: string): Promise<NewSecret | undefined> {
  try {
    const answer = await fetch(`${endpoint}/secret`, { method: 'POST', credentials: 'include' })
    return answer.ok ? ((await answer.json()) as NewSecret) : undefined
  } catch {
    // a lost network: the person is told, and may make another one
    return undefined
  }
}

/** Reads a page of deliveries, newest first. @throws when the server does not answer with one */
export async function readLog(
  endpoint: string,
  before: number | null,
  failedOnly: boolean,
  signal: AbortSignal,
): Promise<DeliveryLog> {
  const asked = new URLSearchParams({
    ...(before === null ? {} : { before: String(before) }),
    ...(failedOnly ? { failed: 'true' } : {}),
  })
  const answer = await fetch(`${endpoint}/deliveries?${asked}`, {
    credentials: 'include',
    headers: { Accept: 'application/json' },
    signal,
  })
  if (!answer.ok) throw new Error(`deliveries: ${answer.status}`)
  return (await answer.json()) as DeliveryLog
}

/** Orders deliveries again. Never throws: a lost network is an outcome too. */
export async function orderResend(endpoint: string, order: ResendOrder): Promise<Ordered> {
  try {
    const answer = await fetch(`${endpoint}/resend`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(order),
    })
    if (answer.status >= 500) return { kind: 'unanswered' }
    const body = (await answer.json()) as { queued?: number; errors?: Array<{ message?: string }> }
    return answer.ok
      ? { kind: 'queued', queued: body.queued ?? 0 }
      : { kind: 'refused', message: body.errors?.[0]?.message ?? '' }
  } catch {
    // no answer, or one cut off: the person is told and may try again
    return { kind: 'unanswered' }
  }
}
