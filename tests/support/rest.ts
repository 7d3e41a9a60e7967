import { handleEndpoints, type Payload } from 'payload'
import type { Colleague } from './builders'

// oxlint-disable-next-line typescript/no-explicit-any -- the body of any answer of ours
export type RestAnswer = { status: number; body: any; text: string }

/** The REST door without a socket: Payload's own dispatcher, asked as a person's client would ask it. */
export const restOf =
  (payload: Payload) =>
  async (user: Colleague | null, method: string, path: string, body?: unknown): Promise<RestAnswer> => {
    const response = await handleEndpoints({
      config: payload.config,
      request: new Request(`https://humas.example.id/api/${path}`, {
        method,
        headers: {
          ...(user ? { authorization: `users API-Key ${user.apiKey}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    return { status: response.status, body: isJson && text ? JSON.parse(text) : null, text }
  }

/** The code of a refusal, wherever Payload or a plugin put it. */
export const codeOf = ({ body }: RestAnswer): string | undefined =>
  body?.code ?? body?.errors?.[0]?.data?.code
