/** An answer of the hub: what it said, its sentence of refusal, or nothing at all. */
export type Answer<T> =
  | { kind: 'answered'; body: T }
  | { kind: 'refused'; status: number; message: string }
  | { kind: 'unanswered' }

/** Asks the hub. Never throws: a lost network is an answer too. */
export async function ask<T>(address: string, body?: object, method = 'POST'): Promise<Answer<T>> {
  try {
    const response = await fetch(address, {
      method,
      credentials: 'include',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (response.ok) return { kind: 'answered', body: (await response.json()) as T }
    if (response.status >= 500) return { kind: 'unanswered' }
    const { errors } = (await response.json()) as { errors?: Array<{ message?: string }> }
    return { kind: 'refused', status: response.status, message: errors?.[0]?.message ?? '' }
  } catch {
    // no answer, or one cut off: the person is told and may try again
    return { kind: 'unanswered' }
  }
}
