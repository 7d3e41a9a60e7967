import { fieldGroups } from '../fieldGroups'
import { madeTags, makingOf } from '../world/orders'
import type { Person, Thing } from '../world/people'
import type { Tally } from '../world/tally'
import { isRoot, relationOf } from '../world/units'
import type { World } from '../world'
import { kindOf, someOf } from './cells'

const seats = ['KALSEL.HUMAS', 'BJB', 'BJB.UTARA', 'KAPUAS.DISKOMINFO']

/** What the oracle allows to make is made, at the unit that was named; what is the server's to write is not taken. */
export async function makeAllowed(world: World, tally: Tally): Promise<void> {
  const making = await makingOf(world)
  for (const person of someOf(world.people, seats))
    for (const collection of Object.keys(fieldGroups))
      for (const code of unitsFor(person)) {
        const thing: Thing = { collection, id: '', unit: code, tags: madeTags(collection), mark: '' }
        const may = Object.keys(fieldGroups[collection] ?? {}).some(
          (group) => world.judge(person, thing, 'create', group) !== 'DENY',
        )
        if (!may) continue
        for (const by of ['ask', 'askLocally'] as const) {
          const { status, text, body } = await world[by](person, 'POST', collection, making(collection, code))
          const door = by === 'ask' ? 'create' : 'local create'
          tally.cell(
            door,
            status === 201,
            () =>
              `${kindOf(person)} cannot make ${collection} at a unit ${relationsOf(person, code)} (${status})`,
            () => `${person.name} → ${code} ${text.slice(0, 250)}`,
          )
          const at = body?.doc?.unit
          if (status === 201 && at !== undefined && collection !== 'users')
            tally.cell(door, at === world.unit(code), () => `${collection} lands at another unit`)
        }
      }
}

/** One unit of each relation in which the person stands to units. */
function unitsFor(person: Person): string[] {
  const found = new Map<string, string>()
  for (const code of allCodes) {
    const relation = relationsOf(person, code)
    if (!found.has(relation)) found.set(relation, code)
  }
  return [...found.values()]
}

const allCodes = [
  'KALSEL',
  'KALSEL.HUMAS',
  'BJB',
  'BJB.UTARA',
  'LPG',
  'KAPUAS',
  'KAPUAS.DISKOMINFO',
  'KAPUAS.DINKES',
]

const relationsOf = ({ posts }: Person, code: string) =>
  posts.map(({ unit }) => `${relationOf(unit, code)}${isRoot(code) ? ' (top)' : ''}`).join(' and ')

/** Fields that are the server's, given along with a new document of one's own: they are not stored. */
export async function makeForged(world: World, tally: Tally): Promise<void> {
  const making = await makingOf(world)
  const other = world.who('admin at KALSEL.HUMAS').user?.id
  const forged: Array<[collection: string, group: string, field: string, value: unknown]> = [
    ['press-releases', 'state', 'stage', 'published'],
    ['press-releases', 'state', 'number', 'SP/1/XI/2026'],
    ['press-releases', 'state', 'publishedAt', '2020-01-01T00:00:00.000Z'],
    ['press-releases', 'state', 'author', other],
    ['press-releases', 'state', 'amended', true],
    ['press-releases', 'offer', 'offered', true],
    ['press-releases', 'meta', 'createdAt', '2020-01-01T00:00:00.000Z'],
    ['press-releases', 'meta', 'id', '00000000-0000-7000-8000-000000000009'],
    ['assets', 'state', 'stage', 'archived'],
    ['assets', 'state', 'sha256', 'x'.repeat(64)],
    ['assets', 'offer', 'offered', true],
    ['assets', 'file', 'filename', 'lain.jpg'],
    ['assets', 'file', 'prefix', '../lain'],
    ['assets', 'file', '_objectKey', 'lain'],
    ['assets', 'meta', 'createdAt', '2020-01-01T00:00:00.000Z'],
    ['applicants', 'meta', 'recordedBy', other],
    ['applicants', 'tail', 'nikTail', '9999'],
    ['applicants', 'tail', 'initials', 'X. Y.'],
    ['outlets', 'meta', 'createdAt', '2020-01-01T00:00:00.000Z'],
    ['webhook-endpoints', 'secret', 'secret', 'whsec_saya'],
    ['webhook-endpoints', 'secret', 'secretSealed', 'saya'],
    ['webhook-endpoints', 'home', 'unit', world.unit('LPG')],
    ['products', 'meta', 'createdAt', '2020-01-01T00:00:00.000Z'],
    ['api-keys', 'secret', 'key', 'hub_saya'],
    ['api-keys', 'seen', 'prefix', 'hub_saya'],
    ['api-keys', 'home', 'unit', world.unit('LPG')],
    ['information-requests', 'state', 'stage', 'dipenuhi'],
    ['information-requests', 'state', 'number', '9999/PPID/BJB/I/2020'],
    ['information-requests', 'state', 'dueOn', '2046-01-01'],
    ['information-requests', 'state', 'decidedBy', other],
    ['information-requests', 'state', 'handledBy', other],
    ['information-requests', 'state', 'fingerprint', 'x'.repeat(64)],
    ['information-requests', 'secret', 'codeHash', 'x'.repeat(64)],
    ['keberatan', 'reply', 'answer', 'Dikabulkan.'],
    ['keberatan', 'state', 'outcome', 'dikabulkan'],
    ['keberatan', 'home', 'unit', world.unit('LPG')],
    ['uji-konsekuensi', 'state', 'stage', 'ditandatangani'],
    ['uji-konsekuensi', 'state', 'number', '9999/UK/BJB/I/2020'],
    ['sengketa', 'state', 'endsByOn', '2046-01-01'],
    ['case-messages', 'state', 'writtenBy', other],
    ['case-messages', 'home', 'unit', world.unit('LPG')],
    ['dip', 'state', 'stage', 'ditetapkan'],
    ['dik', 'state', 'endsAt', '2046-01-01T00:00:00.000Z'],
    ['disclosures', 'state', 'stage', 'opened'],
    ['disclosures', 'state', 'openUntil', '2046-01-01T00:00:00.000Z'],
    ['disclosures', 'state', 'askedBy', other],
    ['trust-decisions', 'words', 'decidedBy', other],
    ['clock-profiles', 'meta', 'createdAt', '2020-01-01T00:00:00.000Z'],
    ['users', 'closed', 'suspendedAt', '2026-01-01T00:00:00.000Z'],
    ['users', 'secret', 'resetPasswordToken', 'token-saya'],
    ['users', 'sessions', 'sessions', [{ id: 'x', expiresAt: '2046-01-01T00:00:00.000Z' }]],
    ['payload-preferences', 'store', 'user', { relationTo: 'users', value: other }],
  ]
  for (const [collection, group, field, value] of forged) {
    const person = world.who(`${makerOf[collection] ?? 'operator'} at BJB`)
    const unit = collection === 'trust-decisions' ? 'BJB.UTARA' : 'BJB'
    const { status, body } = await world.ask(
      person,
      'POST',
      collection,
      making(collection, unit, { [field]: value }),
    )
    const id = body?.doc?.id
    const stored = id
      ? await world.payload.findByID({
          collection: collection as never,
          id,
          depth: 0,
          overrideAccess: true,
          showHiddenFields: true,
        })
      : {}
    tally.cell(
      'forged at creation',
      JSON.stringify((stored as Record<string, unknown>)[field]) !== JSON.stringify(value),
      () => `${collection}.${field} (${group}) is taken from ${kindOf(person)} (${status})`,
    )
  }
}

const makerOf: Record<string, string> = {
  applicants: 'ppid_officer',
  'information-requests': 'ppid_officer',
  keberatan: 'ppid_officer',
  'uji-konsekuensi': 'ppid_officer',
  sengketa: 'ppid_officer',
  'case-messages': 'ppid_officer',
  dip: 'ppid_officer',
  dik: 'ppid_officer',
  outlets: 'editor',
  'webhook-endpoints': 'editor',
  products: 'editor',
  'api-keys': 'editor',
  disclosures: 'admin',
  'trust-decisions': 'admin',
  'clock-profiles': 'admin',
  users: 'admin',
}
