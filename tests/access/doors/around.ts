import { fieldGroups } from '../fieldGroups'
import { type Answer, together } from '../world/ask'
import type { Tally } from '../world/tally'
import type { Thing } from '../world/people'
import type { World } from '../world'
import { judgeMarks, kindOf, oneOfEach, someOf } from './cells'
import { judgeSame } from './single'

const nobodysId = '00000000-0000-7000-8000-000000000000'

/** Addresses that hang on one document and tell of it, by the operation under which the oracle speaks of them. */
const addresses: Array<{ operation: string; collections: string[]; of: (id: string) => string }> = [
  { operation: 'presented', collections: ['press-releases'], of: (id) => `${id}/presented` },
  { operation: 'early_readings', collections: ['press-releases'], of: (id) => `${id}/early-readings` },
  { operation: 'recall', collections: ['press-releases'], of: (id) => `${id}/recall` },
  { operation: 'paper_file', collections: ['papers'], of: (id) => `${id}/file` },
  { operation: 'attachments', collections: ['information-requests'], of: (id) => `${id}/attachments` },
  { operation: 'calendar_preview', collections: ['calendars'], of: (id) => `${id}/preview` },
  { operation: 'deliveries', collections: ['webhook-endpoints'], of: (id) => `${id}/deliveries` },
  { operation: 'usage', collections: ['api-keys'], of: (id) => `${id}/usage` },
  { operation: 'invitation_read', collections: ['users'], of: (id) => `${id}/invitation` },
  { operation: 'sessions_read', collections: ['users'], of: (id) => `${id}/sessions` },
  { operation: 'factor_read', collections: ['users'], of: (id) => `${id}/second-factor` },
  { operation: 'link_read', collections: ['users'], of: (id) => `${id}/single-sign-on` },
]

/** What stands around a document: its preview, an endpoint's log, an account's invitation. */
export async function readAround(world: World, tally: Tally): Promise<void> {
  for (const person of someOf(world.people))
    for (const { operation, collections, of } of addresses)
      for (const collection of collections) {
        const missing = await world.ask(person, 'GET', `${collection}/${of(nobodysId)}`)
        await together(oneOfEach(world, person, [collection]), async (thing) => {
          const answer = await world.ask(person, 'GET', `${collection}/${of(thing.id)}`)
          const may = world.judge(person, thing, operation) !== 'DENY'
          tally.cell(
            operation,
            isYes(answer) === may,
            () => `${may ? 'closed' : 'open'} on ${collection} ${thing.tags.join(' ')} for ${kindOf(person)}`,
            () => `${person.name} → ${thing.unit} ${thing.id} ${answer.status} ${answer.text.slice(0, 200)}`,
          )
          if (!world.sees(person, thing)) judgeSame(tally, operation, person, thing, answer, missing)
          const place = operation === 'presented' && may ? operation : collection
          judgeMarks(world, tally, operation, person, answer.text, place)
        })
      }
}

/** The recall desk: of what was called back, each person sees that of his own units, and nobody else sees any. */
export async function readRecalls(world: World, tally: Tally): Promise<void> {
  const { rows } = await world.pool.query<{ id: string }>('select item_id as id from media_hub_recalls')
  const called = new Set(rows.map(({ id }) => id))
  const things = world.of('press-releases').filter(({ id }) => called.has(id))
  for (const person of someOf(world.people)) {
    const answer = await world.ask(person, 'GET', 'press-releases/recalls')
    const { items = [] } = isYes(answer) ? (JSON.parse(answer.text) as { items?: Array<{ id: string }> }) : {}
    const shown = new Set(items.map(({ id }) => id))
    for (const thing of things)
      tally.cell(
        'recalls',
        shown.has(thing.id) === (world.judge(person, thing, 'recall') !== 'DENY'),
        () => `${shown.has(thing.id) ? 'told to' : 'kept from'} ${kindOf(person)}`,
        () => `${person.name} → ${thing.unit} ${thing.id} ${answer.status}`,
      )
    judgeMarks(world, tally, 'recalls', person, answer.text)
  }
  tally.cell(
    'recalls',
    things.length > 0,
    () => 'nothing was called back in this world',
    () => '',
  )
}

const isYes = ({ status }: Answer) => status >= 200 && status < 300

/** The bytes of each asset: the original and its renditions, whole and in part, under any prefix. */
export async function readFiles(world: World, tally: Tally): Promise<void> {
  let turn = 0
  for (const person of someOf(world.people)) {
    const missing = await world.ask(person, 'GET', 'assets/file/00000000000000000000000000000000.jpg')
    await together(oneOfEach(world, person, ['assets']), async (thing) => {
      const names = world.files.get(thing.id)
      turn += 1
      for (const [operation, name] of [
        ['file', names?.file],
        ['rendition', names?.renditions[turn % (names?.renditions.length ?? 1)]],
      ] as const) {
        const [query, headers] = asked[turn % asked.length] ?? ['', {}]
        const answer = await world.ask(person, 'GET', `assets/file/${name}${query}`, undefined, headers)
        const may = world.judge(person, thing, operation) !== 'DENY'
        tally.cell(
          operation,
          (isYes(answer) && answer.text.length > 0) === may,
          () => `${may ? 'withheld from' : 'given to'} ${kindOf(person)}: ${thing.tags.join(' ')}`,
          () => `${person.name} → ${thing.unit} ${name}${query} ${answer.status}`,
        )
        if (!may) judgeSame(tally, operation, person, thing, answer, missing)
      }
    })
  }
}

const asked: Array<[string, Record<string, string>]> = [
  ['', {}],
  ['?prefix=', {}],
  ['', { range: 'bytes=0-99' }],
]

/** The versions of a release: no list, no single one, to nobody (the history is in the steps). */
export async function readVersions(world: World, tally: Tally): Promise<void> {
  const { rows } = await world.pool.query<{ id: string; parent: string }>(
    'select distinct on (parent_id) id, parent_id as parent from _press_releases_v order by parent_id, id',
  )
  const versionOf = new Map(rows.map(({ id, parent }) => [parent, id]))
  for (const person of someOf(world.people)) {
    const lists = Object.keys(fieldGroups).map((collection) => `${collection}/versions?limit=100&depth=1`)
    const singles = oneOfEach(world, person, ['press-releases']).map((thing) =>
      versionAddress(thing, versionOf),
    )
    await together([...lists, ...singles], async (address) => {
      for (const ask of [world.ask, world.askLocally]) {
        const answer = await ask(person, 'GET', address)
        tally.cell(
          'readVersions',
          answer.status >= 400 || address.startsWith('payload-preferences/'),
          () => `${address.split('/')[0]} tells its versions to ${kindOf(person)}`,
          () => `${person.name} ${address} ${answer.status}`,
        )
        judgeMarks(world, tally, 'readVersions', person, answer.text)
      }
    })
  }
}

const versionAddress = (thing: Thing, versionOf: ReadonlyMap<string, string>) =>
  `press-releases/versions/${versionOf.get(thing.id)}`
