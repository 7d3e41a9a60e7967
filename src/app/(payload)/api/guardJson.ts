type Handler<Args> = (request: Request, args: Args) => Promise<Response>

/** Deeper than any document of ours, shallower than what hurts a recursive reader. */
const deepest = 60

/**
 * Wraps a route: a JSON body reaches Payload only when it parses, is not nested without end and carries no key
 * that could reach a prototype; otherwise 400 as application/problem+json. Other bodies pass unread.
 */
export const guardJson =
  <Args>(handle: Handler<Args>): Handler<Args> =>
  async (request, args) => {
    if (!isJson(request)) return handle(request, args)
    const text = await request.text()
    const fault = text === '' ? undefined : faultIn(text)
    if (fault) return problem(fault)
    const { url, method, headers, signal } = request
    return handle(new Request(url, { method, headers, signal, body: text === '' ? null : text }), args)
  }

type Fault = 'body.malformed' | 'body.too_deep' | 'body.forbidden_key'

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
}

const problem = (code: Fault) =>
  Response.json(
    { type: 'about:blank', status: 400, code, ...words[code] },
    { status: 400, headers: { 'content-type': 'application/problem+json' } },
  )
