import type { Account } from './account'

// oxlint-disable-next-line typescript/no-explicit-any -- the body of any answer of ours
type Body = any

export type Answer = { status: number; headers: Headers; body: Body; text: string }
export type StepOrder = { action: string; note?: string; at?: string }

/** A member of staff at the REST door, by API key. Nothing is thrown for a refusal: the answer carries it. */
export function personAt(origin: string, { apiKey, name }: Account) {
  const authorization = `users API-Key ${apiKey}`

  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const isForm = body instanceof FormData
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        authorization,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    })
    return readAnswer(response)
  }
  /** The document a write answers with. @throws when the answer is not 2xx */
  const must = async (answer: Promise<Answer>): Promise<Body> => {
    const { status, body, text } = await answer
    if (status >= 300) throw new Error(`${name} was answered ${status}: ${text.slice(0, 800)}`)
    return body.doc ?? body
  }
  return {
    name,
    authorization,
    call,
    create: (collection: string, data: unknown) => must(call('POST', `/api/${collection}`, data)),
    update: (collection: string, id: string, data: unknown) =>
      must(call('PATCH', `/api/${collection}/${id}`, data)),
    get: (collection: string, id: string) => must(call('GET', `/api/${collection}/${id}`)),
    find: (collection: string, query: string) => must(call('GET', `/api/${collection}?${query}`)),
    step: (id: string, order: StepOrder, collection = 'press-releases') =>
      call('POST', `/api/${collection}/${id}/steps`, order),
    steps: (id: string) => must(call('GET', `/api/press-releases/${id}/steps`)),
    upload: (file: Buffer, name: string, data: Record<string, unknown>, type = 'image/jpeg') =>
      must(call('POST', '/api/assets', uploadForm(file, name, data, type))),
  }
}

export type Person = ReturnType<typeof personAt>

/** The form a file goes up in: the fields as JSON under `_payload`, the bytes under `file`. */
export function uploadForm(
  file: Buffer,
  name: string,
  data: Record<string, unknown>,
  type: string,
): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  form.set('file', new Blob([new Uint8Array(file)], { type }), name)
  return form
}

/** Reads an answer to its end; `body` is the JSON it holds, else null. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  const isJson = text !== '' && /\bjson\b/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null }
}

/** A reader of the public side, who signs nothing. */
export const publicGet = async (
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> => readAnswer(await fetch(`${origin}${path}`, { headers, redirect: 'manual' }))
