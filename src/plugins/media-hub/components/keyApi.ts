import type { KeyUsage } from '../endpoints/keyUsage'

/** What the hub answers to somebody who makes a new key. */
export type NewKey = { key: string; oldKeyUntil: string | null }

/** Asks for a new key of the document at this address. Undefined when it was not made, or the answer was lost. */
export async function orderKey(address: string, overlapDays: number): Promise<NewKey | undefined> {
  try {
    const answer = await fetch(`${address}/rotate`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ overlapDays }),
    })
    return answer.ok ? ((await answer.json()) as NewKey) : undefined
  } catch {
    // a lost network: the person is told, and may make another one
    return undefined
  }
}

/** How the key was used. Undefined when the server does not say. */
export async function readUsage(address: string, signal: AbortSignal): Promise<KeyUsage | undefined> {
  try {
    const answer = await fetch(`${address}/usage`, { credentials: 'include', signal })
    return answer.ok ? ((await answer.json()) as KeyUsage) : undefined
  } catch {
    // a lost network, or the page was left: the panel says that there is nothing to show
    return undefined
  }
}
