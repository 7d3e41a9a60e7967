import type { SessionLine } from '../endpoints/sessionsOf'

/** What to end: one session, all but the one in use, or all. */
export type EndOrder = { session: string } | { others: true } | Record<string, never>

/** The running sessions of the account at this address. @throws when the server does not answer with them */
export async function readSessions(account: string, signal?: AbortSignal): Promise<SessionLine[]> {
  const answer = await fetch(`${account}/sessions`, { credentials: 'include', signal })
  if (!answer.ok) throw new Error(`sessions: ${answer.status}`)
  return ((await answer.json()) as { sessions: SessionLine[] }).sessions
}

/** Ends sessions. @throws when the server did not say they ended */
export async function endSessions(account: string, order: EndOrder): Promise<void> {
  const answer = await fetch(`${account}/sessions/end`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(order),
  })
  // gone already: that is what was wanted
  if (!answer.ok && answer.status !== 404) throw new Error(`sessions: ${answer.status}`)
}
