import type { Change, HistoryEntry, Outcome, StepOrder, StepsAnswer } from './answers'

/** Address of a document's steps; `api` is the route of Payload's REST. */
export const stepsAddress = (api: string, collection: string, id: string | number) =>
  `${api}/${collection}/${id}/steps`

/** Reads the steps open to the signed-in person, and the newest history. @throws when the server does not answer with them */
export const readSteps = (address: string, signal: AbortSignal): Promise<StepsAnswer> =>
  read<StepsAnswer>(address, signal)

/** The page of the history before an entry. @throws when the server does not answer with it */
export const readOlder = async (address: string, entry: string): Promise<HistoryEntry[]> =>
  (await read<StepsAnswer>(`${address}?before=${entry}`)).history

/** What an entry changed, word for word. @throws when the server does not answer with it */
export const readChanges = async (address: string, entry: string): Promise<Change[]> =>
  (await read<{ changes: Change[] }>(`${address}/${entry}`)).changes

async function read<Answer>(address: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(address, {
    credentials: 'include',
    headers: { Accept: 'application/json' },
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) throw new Error(`steps: ${response.status}`)
  return (await response.json()) as Answer
}

/** Orders a step. Never throws: a lost network is an outcome too. */
export async function orderStep(address: string, order: StepOrder): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(order),
    })
    if (response.ok) return { kind: 'taken' }
    if (response.status >= 500) return { kind: 'unanswered' }
    const refusal = (await response.json()) as { code?: string; message?: string; problems?: [] }
    const { code = '', message = '', problems = [] } = refusal
    return { kind: 'refused', status: response.status, code, message, problems }
  } catch {
    // no answer, or one cut off: the person is told and may try again
    return { kind: 'unanswered' }
  }
}
