import type { RecallList, ToldRecall } from '../endpoints/recalls'

/** The recalls of a collection that this person works on. @throws when nobody answers */
export const readRecalls = (collection: string, signal: AbortSignal): Promise<RecallList> =>
  ask(`${collection}/recalls`, signal)

/** How many of them are open. @throws when nobody answers */
export const countOpen = (collection: string, signal: AbortSignal): Promise<{ open: number }> =>
  ask(`${collection}/recalls/open`, signal)

/** The newest recall of a document with its outlets. @throws when nobody answers, or it is none of one's business */
export const readRecall = (document: string, signal: AbortSignal): Promise<ToldRecall> =>
  ask(`${document}/recall`, signal)

async function ask<T>(address: string, signal: AbortSignal): Promise<T> {
  const answer = await fetch(address, { credentials: 'include', signal })
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return (await answer.json()) as T
}

/** Undefined when it is done; else what the hub said, or nothing when the answer was lost. */
export async function order(address: string, body: object): Promise<{ message: string } | undefined> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.ok) return undefined
    const { errors } = (await answer.json()) as { errors?: Array<{ message?: string }> }
    return { message: errors?.[0]?.message ?? '' }
  } catch {
    // a lost network, or an answer that is none: the person is told and may try again
    return { message: '' }
  }
}
