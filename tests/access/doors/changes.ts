import type { FlattenedField } from 'payload'
import { fieldGroups } from '../fieldGroups'
import { together } from '../world/ask'
import { commandOf, lineOf, relationOf } from '../world/units'
import type { Person, Thing } from '../world/people'
import type { Tally } from '../world/tally'
import type { World } from '../world'
import { fewOf, kindOf, oneOfEach } from './cells'

let turn = 0

/**
 * Field by field, of every document that a person may change at all: changed where allowed, untouched where not. The
 * fields of a group take turns over people and documents.
 */
export async function changeFields(world: World, tally: Tally): Promise<void> {
  for (const person of fewOf(world.people).filter(mayWrite)) {
    const things = oneOfEach(world, person, Object.keys(fieldGroups)).filter((thing) =>
      mayChangeSome(world, person, thing),
    )
    await together(
      things,
      async (thing) => {
        for (const [group, fields] of Object.entries(fieldGroups[thing.collection] ?? {})) {
          turn += 1
          const field = fields[turn % fields.length]
          if (field) await changeField(world, tally, person, thing, group, field)
        }
      },
      4,
    )
  }
}

/** Who may change anything, each kind once. */
const mayWrite = ({ posts }: Person) =>
  posts.some(
    ({ role, unit }) => !['auditor', 'ppid_superior'].includes(role) && !unit.includes('.DISKOMINFO'),
  )

/** Accounts of those who ask stay as they are: they need their keys and posts. */
const mayChangeSome = (world: World, person: Person, thing: Thing) =>
  (thing.collection !== 'users' || thing.tags.includes('spare')) &&
  Object.keys(fieldGroups[thing.collection] ?? {}).some(
    (group) => world.judge(person, thing, 'update', group) !== 'DENY',
  )

async function changeField(
  world: World,
  tally: Tally,
  person: Person,
  thing: Thing,
  group: string,
  field: string,
): Promise<void> {
  if (field === 'updatedAt') return
  const before = await stored(world, thing)
  const value = otherValue(world, person, thing, field, before)
  if (value === undefined) return
  const by = turn % 3 === 0 ? 'askLocally' : 'ask'
  const change = () => world[by](person, 'PATCH', `${thing.collection}/${thing.id}`, { [field]: value })
  const first = await change()
  // Others change their things at the same time; whoever is told that nothing was saved does it again, as told.
  const answer = first.text.includes('value.changed_meanwhile') ? await change() : first
  const after = await stored(world, thing)
  const isChanged = JSON.stringify(before[field]) !== JSON.stringify(after[field])
  const may = world.judge(person, thing, 'update', group) !== 'DENY'
  tally.cell(
    by === 'ask' ? 'change a field' : 'local change of a field',
    isChanged === may,
    () =>
      `${kindOf(person)} ${may ? 'cannot' : 'can'} change ${thing.collection}.${group} ${thing.tags.join(' ')} (${answer.status})`,
    () => `${field}: ${person.name} → ${thing.unit} ${thing.id} ${answer.text.slice(0, 250)}`,
  )
  // A document that moved is another unit's from here on.
  if (isChanged && field === 'unit')
    thing.unit = world.codes.find((code) => world.unit(code) === after.unit) ?? null
}

/** A document as the system sees it, with what is hidden, sealed apart or kept as a hash. */
async function stored({ payload, pool }: World, { collection, id }: Thing): Promise<Record<string, unknown>> {
  const doc = await payload.findByID({
    collection: collection as never,
    id,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  })
  const more = await pool.query<{ field: string; value: string }>(
    collection === 'applicants'
      ? 'select field, md5(envelope) as value from guarded.sealed where document_id = $1'
      : `select field, value from users, lateral (values ('password', hash), ('apiKey', api_key)) as kept (field, value)
         where id = $1`,
    [id],
  )
  return { ...(doc as object), ...Object.fromEntries(more.rows.map(({ field, value }) => [field, value])) }
}

/** Another value than the stored one, of the field's type; undefined when it has none to speak of. */
function otherValue(
  world: World,
  person: Person,
  thing: Thing,
  name: string,
  stored: Record<string, unknown>,
): unknown {
  const special = specialOf[`${thing.collection}.${name}`]
  if (special) return special(world, person, thing)
  if (name === 'unit') return movedTo(world, person, thing)
  const collection = world.payload.collections[thing.collection as never] as
    | { config: { flattenedFields: FlattenedField[] } }
    | undefined
  const field = collection?.config.flattenedFields.find((one) => one.name === name)
  if (name === 'id') return '00000000-0000-7000-8000-000000000001'
  return field ? valueOf(world, field, stored[name]) : undefined
}

let n = 0

function valueOf(world: World, field: FlattenedField, now: unknown): unknown {
  n += 1
  switch (field.type) {
    case 'text':
      return field.hasMany ? [`kata-${n}`] : `Kata ${n}`
    case 'textarea':
      return `Kalimat yang cukup panjang, nomor ${n}.`
    case 'email':
      return `alamat${n}@polri.test`
    case 'number':
      return otherNumber(Number(now ?? 0), field.min ?? 0, field.max ?? Number.MAX_SAFE_INTEGER)
    case 'checkbox':
      return !now
    case 'date':
      return new Date(Date.UTC(2026, 9, 1, 0, n % 60, n % 59)).toISOString()
    case 'json':
      return { n }
    case 'richText':
      return undefined
    case 'select': {
      const values = field.options.map((option) => (typeof option === 'string' ? option : option.value))
      const other = values.find((one) => !JSON.stringify(now ?? '').includes(`"${one}"`))
      return field.hasMany ? [other] : other
    }
    case 'group': {
      const inner = field.flattenedFields[0]
      return inner && { ...(now as object), [inner.name]: valueOf(world, inner, undefined) }
    }
    case 'relationship':
      return world.of(field.relationTo as string).find(({ id }) => id !== now)?.id
    default:
      return undefined
  }
}

/** One that the field allows: upwards while there is room, else from the least again. */
const otherNumber = (now: number, least: number, most: number) =>
  Math.max(now, least) + 7 <= most ? Math.max(now, least) + 7 : least + (n % 7)

/** Where the unit of a document is moved: below one's own when it may move, else out of one's reach. */
function movedTo(world: World, person: Person, thing: Thing): string {
  const may = world.judge(person, thing, 'update', 'home') !== 'DENY'
  const seat = person.posts[0]?.unit ?? 'POLRI'
  const target = [...world.codes].find((code) => {
    if (code === thing.unit) return false
    const relation = relationOf(seat, code)
    return may ? ['own', 'below'].includes(relation) : relation === 'beside' || relation === 'outside'
  })
  return world.unit(target ?? commandOf(lineOf(seat).at(-1) ?? seat))
}

const skip = () => undefined

/** What a write always touches, what is computed at reading, and what has a test of its own. */
const specialOf: Record<string, (world: World, person: Person, thing: Thing) => unknown> = {
  'users.hasAPIKey': skip,
  'press-releases.number': () => `SP/${(n += 1)}/XI/2026`,
  'press-releases.embargoUntil': skip,
  'webhook-endpoints.url': () => `https://lain${(n += 1)}.example.id/masuk`,
  'webhook-endpoints.state': skip,
  // an outlet of the same unit, or the endpoint would follow another unit's
  'webhook-endpoints.outlet': skip,
  'applicants.nik': () => `99000017089012${10 + ((n += 1) % 89)}`,
  'applicants.name': () => `Kenari Baru ${(n += 1)}`,
  'applicants.phone': () => `0812 0000 ${1000 + (n += 1)}`,
  // units of the request's own tree, and a test that its officer may read
  'information-requests.assignedTo': skip,
  'information-requests.toMerge': skip,
  'information-requests.consequenceTest': skip,
  'dik.consequenceTest': skip,
  'information-requests.daysToExtend': skip,
  // moved by the person's first post, which may be in another tree
  'dip.unit': skip,
  'dik.unit': skip,
  'uji-konsekuensi.unit': skip,
  'units.caseNumberPattern': skip,
  'units.level': () => `polsek${(n += 1)}`,
  'units.numberTemplate': skip,
  'outlets.unit': skip,
  // what is named there must be kept by the same hands, or known; a revoked key stays so
  'outlets.products': skip,
  'products.unit': skip,
  'products.units': skip,
  'products.kinds': skip,
  'api-keys.outlet': skip,
  'api-keys.products': skip,
  'api-keys.state': skip,
  'units.parent': skip,
  'units.servesParent': skip,
  'users.personnelNumber': () => `8801${1000 + (n += 1)}`,
  'users.password': () => `Sandi-lain-yang-panjang-${(n += 1)}`,
  'users.apiKey': () => `kunci-lain-yang-cukup-panjang-${(n += 1)}`,
  'users.unit': skip,
  'users.sessions': () => [{ id: 'x', expiresAt: '2046-01-01T00:00:00.000Z' }],
  'users.posts': (world, _person, thing) => [
    { unit: world.unit(thing.unit ?? 'POLRI'), role: 'ppid_officer' },
  ],
}
