import { handleEndpoints, type Payload } from 'payload'
import type { Colleague } from './builders'

// oxlint-disable-next-line typescript/no-explicit-any -- the body of any answer of ours
export type RestAnswer = { status: number; body: any; text: string }

/** The REST door without a socket: Payload's own dispatcher, asked as a person's client would ask it. */
export const restOf =
  (payload: Payload) =>
  async (user: Colleague | null, method: string, path: string, body?: unknown): Promise<RestAnswer> => {
    const sent = body instanceof FormData ? await formBody(body) : jsonBody(body)
    const response = await handleEndpoints({
      config: payload.config,
      request: new Request(`https://humas.example.id/api/${path}`, {
        method,
        headers: {
          ...(user ? { authorization: `users API-Key ${user.apiKey}` } : {}),
          ...sent.headers,
        },
        ...(sent.body === undefined ? {} : { body: sent.body }),
      }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    return { status: response.status, body: isJson && text ? JSON.parse(text) : null, text }
  }

type Sent = { headers: Record<string, string>; body: string | ArrayBuffer | undefined }

const jsonBody = (body: unknown): Sent => ({
  headers: body === undefined ? {} : { 'content-type': 'application/json' },
  body: body === undefined ? undefined : JSON.stringify(body),
})

/** A form as a browser sends it: with its length. */
async function formBody(form: FormData): Promise<Sent> {
  const written = new Response(form)
  const body = await written.arrayBuffer()
  const type = written.headers.get('content-type') ?? ''
  return { headers: { 'content-type': type, 'content-length': String(body.byteLength) }, body }
}

/** The code of a refusal, wherever Payload or a plugin put it. */
export const codeOf = ({ body }: RestAnswer): string | undefined =>
  body?.code ?? body?.errors?.[0]?.data?.code
