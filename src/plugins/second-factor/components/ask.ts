/** An answer of the hub: what it said, its refusal, or nothing at all. */
export type Answer<T> =
  | { kind: 'answered'; body: T }
  | { kind: 'refused'; code: string; message: string; body: unknown }
  | { kind: 'unanswered' }

type Refusal = { code?: string; errors?: Array<{ message?: string; data?: { code?: string } | null }> }

/** Asks the hub. Never throws: a lost network is an answer too. */
export async function ask<T>(address: string, language: string, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(address, {
      method: body ? 'POST' : 'GET',
      credentials: 'include',
      headers: {
        Accept: 'application/json',
        'Accept-Language': language,
        'Content-Type': 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (response.ok) return { kind: 'answered', body: (await response.json()) as T }
    if (response.status >= 500) return { kind: 'unanswered' }
    const refusal = (await response.json()) as Refusal
    const [first] = refusal.errors ?? []
    return {
      kind: 'refused',
      code: refusal.code ?? first?.data?.code ?? '',
      message: spoken(first?.message ?? '', language),
      body: refusal,
    }
  } catch {
    // no answer, or one cut off: the person is told and may try again
    return { kind: 'unanswered' }
  }
}

/** Refusals come as "Indonesian. / English."; a person reads one of them. */
const spoken = (message: string, language: string): string => {
  const [indonesian = '', english = indonesian] = message.split(' / ')
  return language === 'en' ? english : indonesian
}
