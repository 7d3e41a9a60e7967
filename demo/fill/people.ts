import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload, TypedUser } from 'payload'
import { type DemoAccount, demoAccounts } from '../accounts'

/** One line of demo-accounts.json. */
export type AccountLine = Pick<DemoAccount, 'email' | 'name' | 'posts'> & { password: string; apiKey: string }

/** The demo's people as they would act when signed in, by their key. */
export type People = ReadonlyMap<string, TypedUser>

/**
 * Makes the accounts, each with a password and an API key of its own, and writes what they are to
 * `demo-accounts.json` in the data folder, readable by its owner alone.
 * @param unitIds id of a unit by its code
 */
export async function makePeople(
  payload: Payload,
  unitIds: ReadonlyMap<string, string>,
  dataDir: string,
): Promise<People> {
  const people = new Map<string, TypedUser>()
  const lines: AccountLine[] = []
  for (const { key, name, email, personnelNumber, posts } of demoAccounts) {
    const password = randomBytes(18).toString('base64url')
    const apiKey = randomUUID()
    const { id } = await payload.create({
      collection: 'users',
      data: {
        name,
        email,
        personnelNumber,
        password,
        enableAPIKey: true,
        apiKey,
        posts: posts.map(({ unit, role }) => ({ unit: idOf(unitIds, unit), role })),
      } as never,
      overrideAccess: true,
    })
    people.set(key, await signedIn(payload, String(id)))
    lines.push({ email, password, apiKey, name, posts })
  }
  writeAccounts(path.join(dataDir, 'demo-accounts.json'), lines)
  return people
}

/** The person as Payload itself loads one for a request. */
async function signedIn(payload: Payload, id: string): Promise<TypedUser> {
  const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
  return { ...user, collection: 'users' } as unknown as TypedUser
}

function writeAccounts(file: string, lines: AccountLine[]) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(lines, null, 2)}\n`, { mode: 0o600 })
}

/** @throws Error naming a code that the imported tree lacks. */
export function idOf(unitIds: ReadonlyMap<string, string>, code: string): string {
  const id = unitIds.get(code)
  if (!id) throw new Error(`the unit ${code} is not in demo/units.csv`)
  return id
}
