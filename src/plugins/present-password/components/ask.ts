export type Answer = { refused: string } | { body: { until?: string } }

/** Sends a password to the account's server. @returns what it says, or why it refuses; `lost` when it does not answer */
export async function send(method: string, address: string, password: string, lost: string): Promise<Answer> {
  try {
    const answer = await fetch(address, {
      method,
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ password }),
    })
    const body = (await answer.json()) as { until?: string; errors?: Array<{ message?: string }> }
    return answer.ok ? { body } : { refused: body.errors?.[0]?.message ?? String(answer.status) }
  } catch {
    // a network that is gone: the person is told, and what he typed stays
    return { refused: lost }
  }
}
