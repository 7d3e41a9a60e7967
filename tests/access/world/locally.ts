import { APIError, type CollectionSlug, type Payload, type TypedUser } from 'payload'
import type { Ask } from './ask'
import type { Person } from './people'

type Asked = { person: Person; path: string[]; query: URLSearchParams; body: unknown }
type Call = (payload: Payload, asked: Asked) => Promise<unknown>

/**
 * The Local API asked as the admin's own pages ask it, with the person and never over his head, by the addresses of
 * REST: what reads them there can ask here as well.
 */
export const askLocallyOf =
  (payload: Payload): Ask =>
  async (person, method, address, body) => {
    const [route = '', search = ''] = address.split('?')
    const path = route.split('/')
    const call = calls[`${method} ${shapeOf(path)}`]
    if (!call) throw new Error(`no call of the Local API is known for ${method} ${address}`)
    const answer = await call(payload, { person, path, query: new URLSearchParams(search), body }).then(
      (done) => ({ status: method === 'POST' ? 201 : 200, body: done }),
      (error: unknown) => {
        if (!(error instanceof Error)) throw error
        const { status = 500, data } = error as Partial<APIError> & Error
        return { status, body: { message: error.message, data } }
      },
    )
    return { ...answer, headers: new Headers(), text: JSON.stringify(answer.body) }
  }

/** `assets/1/duplicate` as `:slug/:id/duplicate`. */
const shapeOf = ([, second, third]: readonly string[]) => {
  if (second === undefined) return ':slug'
  if (second === 'count') return ':slug/count'
  if (second === 'versions') return third === undefined ? ':slug/versions' : ':slug/versions/:id'
  return third === undefined ? ':slug/:id' : `:slug/:id/${third}`
}

const common = ({ person, path, query }: Asked) => ({
  collection: path[0] as CollectionSlug,
  user: (person.user ?? undefined) as TypedUser | undefined,
  overrideAccess: false,
  depth: Number(query.get('depth') ?? 0),
  ...(query.get('draft') === 'true' ? { draft: true } : {}),
  ...(query.get('trash') === 'true' ? { trash: true } : {}),
})

const rowsOf = (query: URLSearchParams) => ({
  limit: Number(query.get('limit') ?? 10),
  page: Number(query.get('page') ?? 1),
  sort: query.get('sort') ?? 'id',
})

const last = ({ path }: Asked) => path.at(-1) ?? ''

const calls: Record<string, Call> = {
  'GET :slug': (payload, asked) => payload.find({ ...common(asked), ...rowsOf(asked.query) }),
  'GET :slug/count': (payload, asked) => payload.count(common(asked)),
  'GET :slug/:id': (payload, asked) => payload.findByID({ ...common(asked), id: last(asked) }),
  'GET :slug/versions': (payload, asked) =>
    payload.findVersions({ ...common(asked), ...rowsOf(asked.query) } as never),
  'GET :slug/versions/:id': (payload, asked) =>
    payload.findVersionByID({ ...common(asked), id: last(asked) } as never),
  'POST :slug/versions/:id': (payload, asked) =>
    payload.restoreVersion({ ...common(asked), id: last(asked) } as never),
  'POST :slug/:id/duplicate': (payload, asked) =>
    payload.duplicate({ ...common(asked), id: asked.path[1] ?? '', data: {} } as never),
  'POST :slug': async (payload, asked) => ({
    doc: await payload.create({ ...common(asked), ...(await bodyOf(asked.body)) } as never),
  }),
  'PATCH :slug/:id': async (payload, asked) => ({
    doc: await payload.update({ ...common(asked), id: last(asked), data: asked.body } as never),
  }),
  'DELETE :slug/:id': (payload, asked) => payload.delete({ ...common(asked), id: last(asked) } as never),
}

/** What was to be posted, with its file taken out of the form. */
async function bodyOf(body: unknown): Promise<{ data: unknown; file?: unknown }> {
  if (!(body instanceof FormData)) return { data: body }
  const file = body.get('file') as File
  const data = Buffer.from(await file.arrayBuffer())
  return {
    data: JSON.parse(String(body.get('_payload'))),
    file: { data, name: file.name, mimetype: file.type, size: data.length },
  }
}
