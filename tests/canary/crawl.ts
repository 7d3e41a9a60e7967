import type { Person } from '../support/person'
import { finderOf } from './tokens/finder'
import type { Reader } from './tokens/readers'
import type { Registry, Token } from './tokens/registry'

export type Visit = {
  /** The kind of door, as a leak is reported by it. */
  door: string
  path: string
  method?: string
  body?: unknown
  headers?: Record<string, string>
}
/** Somebody at the doors; nobody signs nothing. */
export type Visitor = { reader: Reader; person: Person | null }

export type Leak = { token: string; door: string; reader: string; where: string }

/** Collects what was seen where. `look` judges bytes that came into a reader's hands, `visit` fetches them first. */
export function startCrawl(origin: string, { tokens }: Registry) {
  const finder = finderOf(new Map([...tokens].map(([word]) => [word, word])))
  const leaks = new Map<string, Leak>()
  const seen = new Map<string, Set<string>>()
  const doors = new Map<string, { visits: number; finds: number; statuses: Map<number, number> }>()
  const asked = new Set<string>()
  const broken = new Map<string, number>()
  let bytesRead = 0

  const doorOf = (name: string) => {
    const door = doors.get(name) ?? { visits: 0, finds: 0, statuses: new Map<number, number>() }
    doors.set(name, door)
    return door
  }

  const look = (reader: Reader, door: string, where: string, bytes: Uint8Array | string): void => {
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
    bytesRead += buffer.length
    for (const word of finder.find(buffer)) {
      const token = tokens.get(word) as Token
      doorOf(door).finds += 1
      if (mayFind(token, reader, door)) {
        seen.set(reader.key, (seen.get(reader.key) ?? new Set()).add(word))
        continue
      }
      const leak = { token: token.title, door, reader: reader.key, where }
      const name = `${leak.token} ${door} ${reader.key}`
      if (!leaks.has(name)) leaks.set(name, leak)
    }
  }

  const visit = async (
    { reader, person }: Visitor,
    one: Visit,
  ): Promise<{ status: number; text: string }> => {
    const method = one.method ?? 'GET'
    const response = await fetch(`${origin}${one.path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(person ? { authorization: person.authorization } : {}),
        ...(one.body === undefined || one.body instanceof FormData
          ? {}
          : { 'content-type': 'application/json' }),
        ...one.headers,
      },
      ...(one.body === undefined ? {} : { body: bodyOf(one.body) }),
      signal: AbortSignal.timeout(60_000),
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const where = `${method} ${one.path} → ${response.status}`
    asked.add(`${method.toLowerCase()} ${one.path.split('?')[0]}`)
    const door = doorOf(one.door)
    door.visits += 1
    door.statuses.set(response.status, (door.statuses.get(response.status) ?? 0) + 1)
    const kind = `${method} ${one.path.split('?')[0]?.replace(/[0-9a-f-]{36}/, 'ID')} → ${response.status}`
    if (response.status >= 500) broken.set(kind, (broken.get(kind) ?? 0) + 1)
    look(reader, one.door, where, bytes)
    look(reader, one.door, where, JSON.stringify([...response.headers]))
    return { status: response.status, text: Buffer.from(bytes).toString('utf8') }
  }

  const holdsWord = (text: string) => finder.find(Buffer.from(text)).size > 0
  return { look, holdsWord, visit, leaks, seen, doors, asked, broken, bytes: () => bytesRead }
}

export type Crawl = ReturnType<typeof startCrawl>

const mayFind = ({ verdict, only }: Token, reader: Reader, door: string): boolean =>
  verdict(reader) !== 'never' && (reader.kind !== 'staff' || !only || only.test(door))

const bodyOf = (body: unknown) =>
  typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body)

/** Works through many visits, some at a time. */
export async function inTurns<T>(
  work: readonly T[],
  width: number,
  one: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = [...work].reverse()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await one(item)
    }),
  )
}
