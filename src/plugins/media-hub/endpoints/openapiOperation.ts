import { z } from 'zod'

export type Json = Record<string, unknown>

/** What an address is for, Indonesian and English. */
type Words = { id: string; en: string; more?: string }

type PathWord = string | { description: string; values: string[] }
type About = {
  query?: Record<string, z.ZodType>
  path?: Record<string, PathWord>
  /** Name of the described answer. */
  ok?: string
  example?: unknown
  /** Media types of an answer that is none of the described ones. */
  bytes?: string[]
  /** What was withdrawn answers 410: with a tombstone, or in the format that was asked for. */
  gone?: true | 'sameFormat'
  /** Only outlets with early access may ask. */
  forTrusted?: boolean
}

/** One address that is read, with all that it may answer. */
export function get(operationId: string, tag: string, words: Words, about: About): Json {
  const { query = {}, path = {}, ok, bytes, gone, example, forTrusted } = about
  const content = ok ? json(ok, example) : bare(bytes)
  const withdrawn = gone === 'sameFormat' ? bare(bytes) : json('Tombstone')
  return {
    get: {
      operationId,
      tags: [tag],
      summary: words.en,
      'x-summary-id': words.id,
      ...(words.more ? { description: words.more } : {}),
      parameters: [
        ...Object.entries(path).map(([name, word]) => pathParameter(name, word)),
        ...Object.entries(query).map(([name, schema]) => queryParameter(name, schema)),
      ],
      responses: {
        200: {
          description: 'As asked.',
          headers: {
            ETag: header('ETag'),
            RateLimit: header('RateLimit'),
            'RateLimit-Policy': header('RateLimit-Policy'),
          },
          content,
        },
        304: { description: 'You hold these bytes already.' },
        400: response('BadRequest'),
        401: response('Unauthorized'),
        ...(forTrusted ? { 403: response('Forbidden') } : {}),
        ...(Object.keys(path).length > 0 ? { 404: response('NotFound') } : {}),
        ...(gone ? { 410: { description: 'It was withdrawn.', content: withdrawn } } : {}),
        429: response('TooMany'),
        503: response('Unavailable'),
      },
    },
  }
}

type Written = Pick<About, 'path' | 'ok' | 'bytes' | 'forTrusted'> & {
  /** What is sent, as JSON or as the fields of a form. */
  body?: z.ZodType
  form?: z.ZodType
  /** Status when it was done, if not 200. */
  status?: number
  /** Names of further answers by their status. */
  also?: Record<number, string>
}

/** One address that is written to, with what it reads and all that it may answer. */
export function post(
  operationId: string,
  tag: string,
  words: Words,
  { body, form, status = 200, also = {}, ...about }: Written,
): Json {
  const { get: reading } = get(operationId, tag, words, about) as { get: Json }
  const { 200: done, 304: _unchanged, ...refused } = reading.responses as Json
  const content = {
    ...(body ? { 'application/json': { schema: shapeOf(body) } } : {}),
    ...(form ? { 'application/x-www-form-urlencoded': { schema: shapeOf(form) } } : {}),
  }
  const further = Object.entries(also).map(([code, name]) => [code, response(name)])
  return {
    post: {
      ...reading,
      ...(body || form ? { requestBody: { required: true, content } } : {}),
      responses: { [status]: done, ...refused, ...Object.fromEntries(further) },
    },
  }
}

function shapeOf(schema: z.ZodType): Json {
  const { $schema: _draft, ...shape } = z.toJSONSchema(schema, { io: 'input' })
  return shape
}

const pathParameter = (name: string, word: PathWord): Json => ({
  name,
  in: 'path',
  required: true,
  description: typeof word === 'string' ? word : word.description,
  schema: { type: 'string', ...(typeof word === 'string' ? {} : { enum: word.values }) },
})

function queryParameter(name: string, schema: z.ZodType): Json {
  const { description, $schema: _draft, ...shape } = z.toJSONSchema(schema, { io: 'output' })
  const isList = shape.type === 'array'
  return {
    name,
    in: 'query',
    ...(description ? { description } : {}),
    schema: shape,
    ...(isList ? { style: 'form', explode: false } : {}),
  }
}

const json = (name: string, example?: unknown): Json => ({
  'application/json': {
    schema: { $ref: `#/components/schemas/${name}` },
    ...(example === undefined ? {} : { example }),
  },
})
const bare = (types: string[] = ['*/*']): Json => Object.fromEntries(types.map((type) => [type, {}]))
/** Points to a described header. */
export const header = (name: string): Json => ({ $ref: `#/components/headers/${name}` })
const response = (name: string): Json => ({ $ref: `#/components/responses/${name}` })
