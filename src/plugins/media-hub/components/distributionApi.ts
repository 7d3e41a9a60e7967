import type { DeliveryLog } from '../endpoints/deliveryLog'
import type { ResendOrder } from '../rules/resendOrder'

/** What the hub answers to somebody who renews a secret. */
export type NewSecret = { secret: string; oldSecretUntil: string | null }

/** How an order to send again ended; `message` is the hub's sentence. */
export type Ordered =
  | { kind: 'queued'; queued: number; next: number | null }
  | { kind: 'refused'; message: string }
  | { kind: 'unanswered' }

/** The same of many portions; `stopped` says up to which position they were ordered before one was not. */
export type Replayed = Ordered | { kind: 'stopped'; queued: number; upTo: number; message: string }

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
    const body = (await answer.json()) as {
      queued?: number
      next?: number | null
      errors?: Array<{ message?: string }>
    }
    return answer.ok
      ? { kind: 'queued', queued: body.queued ?? 0, next: body.next ?? null }
      : { kind: 'refused', message: body.errors?.[0]?.message ?? '' }
  } catch {
    // no answer, or one cut off: the person is told and may try again
    return { kind: 'unanswered' }
  }
}

/**
 * Orders everything after a position, one portion after the other.
 * @param onPortion hears after each but the last how many there are by now, and up to which position
 */
export async function orderReplay(
  endpoint: string,
  after: number,
  onPortion: (queued: number, upTo: number) => void,
): Promise<Replayed> {
  let queued = 0
  for (let from = after; ; ) {
    const portion = await orderResend(endpoint, { after: from })
    if (portion.kind !== 'queued') {
      const message = portion.kind === 'refused' ? portion.message : ''
      return from === after ? portion : { kind: 'stopped', queued, upTo: from, message }
    }
    queued += portion.queued
    if (portion.next === null) return { kind: 'queued', queued, next: null }
    from = portion.next
    onPortion(queued, from)
  }
}
