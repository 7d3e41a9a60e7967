import { handleEndpoints, type Payload } from 'payload'
import type { TestDatabase } from './database'

export type Answer = { status: number; headers: Headers; text: string; body: Record<string, unknown> }
export type Asked = {
  method?: string
  body?: object
  key?: string
  cookie?: string
  address?: string
  headers?: Record<string, string>
}
/** One server: Payload with its own pool, asked as its REST is asked. */
export type Server = (path: string, asked?: Asked) => Promise<Answer>

/** Two servers on one database, that share nothing but it. */
export async function twoServers(database: TestDatabase): Promise<[Server, Server, Payload]> {
  const payload = await database.payload()
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config')
  const second = await getPayload({ config, cron: false, key: 'second' })
  const onFirst = server(payload)
  const onSecond = server(second, 'second')
  return [onFirst, onSecond, second]
}

/** @param instance the name under which Payload keeps this server */
export const server =
  (payload: Payload, instance?: string): Server =>
  async (path, { method = 'POST', body, key, cookie, address, headers } = {}) => {
    const answer = await handleEndpoints({
      config: payload.config,
      payloadInstanceCacheKey: instance,
      request: new Request(`https://humas.example.id/api/${path}`, {
        method,
        headers: {
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(key ? { authorization: `users API-Key ${key}` } : {}),
          ...(cookie ? { cookie: `payload-token=${cookie}`, origin: 'https://humas.example.id' } : {}),
          ...(address ? { 'x-real-ip': address } : {}),
          ...headers,
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, body: parsed(text) }
  }

const parsed = (text: string) => (text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {})

/** Signs in and returns the session's token. @throws when it is refused */
export async function signIn(
  on: Server,
  person: { email: string; password: string },
  address = '192.0.2.1',
  headers: Record<string, string> = {},
): Promise<string> {
  const { email, password } = person
  const { body, status, text } = await on('users/login', { body: { email, password }, address, headers })
  if (status !== 200) throw new Error(`sign-in: ${status} ${text}`)
  return String(body.token)
}
