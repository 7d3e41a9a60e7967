import { AsyncLocalStorage } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import type { ImportMap, Payload, SanitizedConfig } from 'payload'
import type { Person } from './people'

/** What a server function did: answered, or refused by throwing; and everything its answer says. */
export type Called = { refused: boolean; status: number; answer: unknown; text: string }
export type CallServerFunction = (
  person: Person,
  name: string,
  args: Record<string, unknown>,
) => Promise<Called>

// what only a bundler reads is nothing here
registerHooks({
  load: (url, context, next) =>
    /\.(css|scss|svg|png|woff2?)(\?.*)?$/.test(url)
      ? { format: 'module', source: 'export default {}', shortCircuit: true }
      : next(url, context),
})

// Next looks for it there, as soon as a part of it is loaded
Object.assign(globalThis, { AsyncLocalStorage })

/** The components of screens are left out: they are told what the function found, which is looked at here. */
const importMap = new Proxy({}, { get: () => () => null }) as ImportMap

/** The server functions of the admin inside a request of Next, as its layout serves them. */
export async function serverFunctionsOf(payload: Payload): Promise<CallServerFunction> {
  const [{ handleServerFunctions }, { openFunctions }, { workAsyncStorage }, { workUnitAsyncStorage }] =
    await Promise.all([
      import('@payloadcms/next/layouts'),
      import('../../../src/app/(payload)/openFunctions'),
      import('next/dist/server/app-render/work-async-storage.external.js'),
      import('next/dist/server/app-render/work-unit-async-storage.external.js'),
    ])
  const config: Promise<SanitizedConfig> = Promise.resolve(payload.config)
  const serve = openFunctions((order) => handleServerFunctions({ ...order, config, importMap }))
  return ({ user }, name, args) => {
    const headers = new Headers({
      host: 'humas.example.id',
      ...(user ? { authorization: `users API-Key ${user.apiKey}` } : {}),
    })
    const request = { type: 'request', phase: 'action', headers, url: { pathname: '/admin', search: '' } }
    return workAsyncStorage.run({ route: '/admin' } as never, () =>
      workUnitAsyncStorage.run(request as never, () => outcomeOf(async () => serve({ name, args }))),
    )
  }
}

async function outcomeOf(call: () => Promise<unknown>): Promise<Called> {
  try {
    const answer = await call()
    const said = (answer ?? {}) as { errors?: unknown; error?: unknown; status?: number }
    const refused = answer === null || Boolean(said.errors) || Boolean(said.error)
    return { refused, status: said.status ?? 200, answer, text: wordsIn(answer) }
  } catch (error) {
    const { message, status = 500 } = error as Error & { status?: number }
    return { refused: true, status, answer: null, text: message }
  }
}

/** Every text in an answer, through the elements of a screen that it may be. */
function wordsIn(answer: unknown): string {
  const seen = new Set<unknown>()
  const words: string[] = []
  const left = [answer]
  for (let one = left.pop(); one !== undefined || left.length > 0; one = left.pop()) {
    if (typeof one === 'string') words.push(one)
    if (typeof one !== 'object' || one === null || seen.has(one) || isOfTheHouse(one)) continue
    seen.add(one)
    left.push(...(one instanceof Map || one instanceof Set ? [...one.values()] : Object.values(one)))
  }
  return words.join('\n')
}

/** The running Payload and its configuration, which a server component is handed and no browser. */
const isOfTheHouse = (value: object): boolean =>
  'db' in value || 'payload' in value || 'flattenedFields' in value

/** The names of the server functions that this version of Payload answers. */
export function knownServerFunctions(): string[] {
  const file = createRequire(import.meta.url)
    .resolve('@payloadcms/next/layouts')
    .replace(/exports\/layouts\.js$/, 'utilities/handleServerFunctions.js')
  const list = /const baseServerFunctions = \{([^}]*)\}/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  return list
    .split(',')
    .flatMap((line) => /^\s*'?([\w-]+)'?\s*:/.exec(line)?.[1] ?? [])
    .sort()
}
