import { randomUUID } from 'node:crypto'
import { personAt } from '../../support/person'
import { accountOf, actorOf, either, nameOf, standInOf } from '../tokens/audiences'
import type { Held } from '../tokens/readers'
import { noReader } from '../tokens/registry'
import type { World } from './world'

/** People of the demo who look around, by the key of their account. */
const fromDemo = [
  'operator1-banjarbaru',
  'approver-banjarbaru',
  'operator-banjarbaruutara',
  'operator-banjarmasin',
  'operator-bidhumas-kalsel',
  'editor-kalsel',
  'approver-kalsel',
  'ppid-kalsel',
  'atasan-ppid-kalsel',
  'editor-lampung',
  'ppid-lampung',
  'atasan-ppid-lampung',
  'approver-lampungtengah',
  'operator-divhumas',
  'editor-divhumas',
  'approver-divhumas',
  'admin',
  'auditor',
  'operator-diskominfo-kapuas',
  'editor-kapuas',
  'approver-kapuas',
  'ppid-kapuas',
  'atasan-ppid-kapuas',
]

type Made = {
  key: string
  unit: string
  posts: readonly Held[]
  to?: string
  /** Holds this post in somebody's place, from when he is appointed (standIns.ts). */
  acts?: Held & { for: string }
}

/** People whose very names are secret to others. `ended` has a post that is over, `nowhere` never had one. */
const made: readonly Made[] = [
  {
    key: 'writer-lpg',
    unit: 'POLDA.LAMPUNG.LAMPUNGTENGAH',
    posts: [at('operator', 'POLDA.LAMPUNG.LAMPUNGTENGAH')],
  },
  { key: 'writer-dinkes', unit: 'KAPUAS.DINKES', posts: [at('operator', 'KAPUAS.DINKES')] },
  { key: 'admin-kalsel', unit: 'POLDA.KALSEL', posts: [at('admin', 'POLDA.KALSEL')] },
  { key: 'admin-kapuas', unit: 'KAPUAS', posts: [at('admin', 'KAPUAS')] },
  { key: 'auditor-bjb', unit: 'POLDA.KALSEL.BANJARBARU', posts: [at('auditor', 'POLDA.KALSEL.BANJARBARU')] },
  { key: 'editor-lantas', unit: 'POLDA.KALSEL.DITLANTAS', posts: [at('editor', 'POLDA.KALSEL.DITLANTAS')] },
  {
    key: 'ended-bjb',
    unit: 'POLDA.KALSEL.BANJARBARU',
    posts: [at('operator', 'POLDA.KALSEL.BANJARBARU')],
    to: '2026-01-01T00:00:00.000Z',
  },
  {
    key: 'acting-bjb',
    unit: 'POLDA.KALSEL.BANJARMASIN',
    posts: [at('operator', 'POLDA.KALSEL.BANJARMASIN')],
    acts: { ...at('operator', 'POLDA.KALSEL.BANJARBARU'), for: 'absent-bjb' },
  },
  {
    key: 'absent-bjb',
    unit: 'POLDA.KALSEL.BANJARBARU',
    posts: [at('operator', 'POLDA.KALSEL.BANJARBARU')],
  },
  {
    key: 'suspended',
    unit: 'POLDA.LAMPUNG.LAMPUNGTENGAH',
    posts: [at('operator', 'POLDA.LAMPUNG.LAMPUNGTENGAH')],
  },
  {
    key: 'factored',
    unit: 'POLDA.LAMPUNG.LAMPUNGTENGAH',
    posts: [at('operator', 'POLDA.LAMPUNG.LAMPUNGTENGAH')],
  },
  { key: 'nowhere', unit: 'POLDA.KALSEL.BANJARBARU', posts: [] },
]

function at(role: Held['role'], unit: string): Held {
  return { role, unit }
}

/** Those who look around: the demo's, and some with names of their own. What opens their accounts is nobody's to read. */
export async function makePeople(world: World): Promise<void> {
  const { hub, registry, principals } = world
  for (const key of fromDemo) {
    const account = hub.account(key)
    const unit = account.posts[0]?.unit ?? ''
    registry.register(account.password, `users/${key}/password`, noReader)
    registry.register(account.apiKey, `users/${key}/apiKey`, noReader)
    // the end of somebody else's address cannot be told apart from it
    if (!hub.accounts.some(({ email }) => email !== account.email && email.endsWith(account.email)))
      registry.register(account.email, `users/${key}/email`, accountOf(unit, key))
    principals.set(key, {
      person: hub.as(key),
      reader: { kind: 'staff', key, posts: account.posts },
      email: account.email,
      password: account.password,
    })
  }
  for (const [index, one] of made.entries())
    await makePerson(world, one, String(198001012001000000n + BigInt(index)))
}

async function makePerson(
  world: World,
  { key, unit, posts, to, acts }: Made,
  personnelNumber: string,
): Promise<void> {
  const { hub, registry } = world
  const id = async (code: string) => world.units.get(code) ?? hub.unit(code)
  const known = nameOf(unit, key)
  const name = registry.issue(
    'user',
    key,
    'name',
    acts ? either(known, actorOf(acts.unit), standInOf(acts.unit, acts.for, key)) : known,
  )
  const email = `${registry.issue('user', key, 'email', accountOf(unit, key))}@contoh.id`
  const password = `${registry.issue('user', key, 'password', noReader)}-${randomUUID()}`
  const apiKey = registry.register(randomUUID(), `users/${key}/apiKey`, noReader)
  registry.register(personnelNumber, `user/${key}/personnelNumber`, accountOf(unit, key))
  const account = { name, email, password, apiKey }
  const { id: made } = await hub.as('admin').create('users', {
    ...account,
    personnelNumber,
    enableAPIKey: true,
    unit: await id(unit),
    posts: await Promise.all(
      posts.map(async ({ role, unit: code }) => ({ role, unit: await id(code), ...(to ? { to } : {}) })),
    ),
  })
  world.docs.push({ collection: 'users', id: made, unit, title: key, verdict: accountOf(unit, key) })
  world.principals.set(key, {
    person: personAt(hub.publicUrl, { ...account, posts: [] }),
    reader: { kind: 'staff', key, posts: to ? [] : acts ? [...posts, acts] : posts },
    email,
    password,
  })
}
