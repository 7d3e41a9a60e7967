import { handleEndpoints, type Payload } from 'payload'
import type { Person } from './people'

// oxlint-disable-next-line typescript/no-explicit-any -- the body of any answer of ours
export type Answer = { status: number; headers: Headers; text: string; body: any }
export type Ask = (
  person: Person,
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>

/** Keeps Payload's log quiet: refusals are the business of these tests. @returns the last fault it would have told of */
export function keepFaults(payload: Payload): () => string {
  let last = ''
  payload.logger.level = 'silent'
  payload.logger.error = (entry: { err?: Error }) => {
    last = entry.err?.stack ?? ''
  }
  return () => last
}

/** Payload's own dispatcher without a socket, asked as a person's client would ask it: by key, or without one. */
export const askOf =
  (payload: Payload, lastFault: () => string): Ask =>
  async ({ user }, method, path, body, headers = {}) => {
    const response = await handleEndpoints({
      config: payload.config,
      request: new Request(`https://humas.example.id/api/${path}`, {
        method,
        headers: {
          ...(user ? { authorization: `users API-Key ${user.apiKey}` } : {}),
          ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      }),
    })
    const told = Buffer.from(await response.arrayBuffer()).toString('latin1')
    const text = response.status >= 500 ? `${told} ${lastFault()}` : told
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson && told ? JSON.parse(Buffer.from(told, 'latin1').toString('utf8')) : null,
    }
  }

/** Runs the tasks, a few at a time: the database and the event loop are never idle, and never flooded. */
export async function together<T>(
  items: readonly T[],
  run: (item: T) => Promise<unknown>,
  width = 8,
): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await run(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
}
