type Handler<Args> = (request: Request, args: Args) => Promise<Response>

/** Deeper than any document of ours, shallower than what hurts a recursive reader. */
const deepest = 60

/**
 * Wraps a route: a JSON body reaches Payload only when it parses, is not nested without end and carries no key
 * that could reach a prototype; otherwise 400 as application/problem+json. Forms pass unread, no body is an empty
 * object (Payload answers 500 for a document without one), and any other kind of body is 415.
 */
export const guardJson =
  <Args>(handle: Handler<Args>): Handler<Args> =>
  async (request, args) => {
    if (isForm(request)) return handle(request, args)
    const text = await request.text()
    const fault = text === '' ? undefined : isJson(request) ? faultIn(text) : 'body.not_json'
    if (fault) return problem(fault)
    const { url, method, signal } = request
    const headers = new Headers(request.headers)
    headers.set('content-type', 'application/json')
    return handle(new Request(url, { method, headers, signal, body: text || '{}' }), args)
  }

type Fault = 'body.malformed' | 'body.too_deep' | 'body.forbidden_key' | 'body.not_json'

/** What is wrong with a JSON text, undefined when nothing is. */
export function faultIn(text: string): Fault | undefined {
  if (nesting(text) > deepest) return 'body.too_deep'
  try {
    return reachesPrototype(JSON.parse(text)) ? 'body.forbidden_key' : undefined
  } catch {
    return 'body.malformed'
  }
}

const isJson = (request: Request) =>
  /^application\/([\w.-]+\+)?json\b/i.test(request.headers.get('content-type') ?? '')

/** A file with its fields, or a filter too long for an address: Payload reads it as a GET when told so. */
const isForm = ({ headers }: Request) => {
  const type = headers.get('content-type') ?? ''
  const readsAsGet = /^GET$/i.test(
    headers.get('x-payload-http-method-override') ?? headers.get('x-http-method-override') ?? '',
  )
  return /^multipart\//i.test(type) || (readsAsGet && /^application\/x-www-form-urlencoded\b/i.test(type))
}

/** Greatest depth of brackets outside strings, in one pass: the text may be two megabytes of ill will. */
function nesting(text: string): number {
  let depth = 0
  let greatest = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (inString && sign === '\\') at += 1
    else if (sign === '"') inString = !inString
    else if (inString) continue
    else if (sign === '{' || sign === '[') greatest = Math.max(greatest, ++depth)
    else if (sign === '}' || sign === ']') depth -= 1
  }
  return greatest
}

function reachesPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(
    ([key, inner]) =>
      key === '__proto__' || (key === 'constructor' && hasPrototype(inner)) || reachesPrototype(inner),
  )
}

const hasPrototype = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype')

const words: Record<Fault, { title: string; detail: string }> = {
  'body.malformed': { title: 'Malformed JSON', detail: 'Isi permintaan bukan JSON yang benar.' },
  'body.too_deep': {
    title: 'JSON nested too deeply',
    detail: `Isi permintaan bersarang lebih dari ${deepest} tingkat.`,
  },
  'body.forbidden_key': {
    title: 'Forbidden key',
    detail: 'Isi permintaan memuat kunci yang tidak diizinkan.',
  },
  'body.not_json': {
    title: 'Unsupported Media Type',
    detail: 'Kirim isi permintaan sebagai JSON dengan Content-Type: application/json.',
  },
}

const statusOf = (code: Fault) => (code === 'body.not_json' ? 415 : 400)

const problem = (code: Fault) =>
  Response.json(
    { type: 'about:blank', status: statusOf(code), code, ...words[code] },
    { status: statusOf(code), headers: { 'content-type': 'application/problem+json' } },
  )
