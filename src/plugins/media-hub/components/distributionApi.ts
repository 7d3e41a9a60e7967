/** What the hub answers to somebody who renews a secret. */
export type NewSecret = { secret: string; oldSecretUntil: string | null }

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
