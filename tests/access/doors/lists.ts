import { fieldGroups } from '../fieldGroups'
import { type Ask, together } from '../world/ask'
import type { Person } from '../world/people'
import type { Tally } from '../world/tally'
import type { World } from '../world'
import { judgeFields, judgeMarks, kindOf } from './cells'

const pageSize = 100
type Doc = Record<string, unknown> & { id: string }

/** Every list of every collection, as every person: the rows, their fields, their number, the shelf, at each depth. */
export async function readLists(world: World, tally: Tally): Promise<void> {
  const questions = world.people.flatMap((person) =>
    Object.keys(fieldGroups).flatMap((collection) => doors.map((door) => ({ person, collection, door }))),
  )
  await together(questions, ({ person, collection, door }) => door.judge(world, tally, person, collection))
}

type Door = {
  name: string
  judge(world: World, tally: Tally, person: Person, collection: string): Promise<void>
}

/** A list at an address: what must be there is there with its fields, what may not be there is not. */
const listDoor = (
  name: string,
  query: string | ((collection: string) => string),
  operation: 'list' | 'shelf',
  by: 'ask' | 'askLocally' = 'ask',
): Door => ({
  name,
  async judge(world, tally, person, collection) {
    if (operation === 'shelf' && !('offer' in (fieldGroups[collection] ?? {}))) return
    const { docs, status } = await wholeList(
      world[by],
      person,
      collection,
      typeof query === 'string' ? query : query(collection),
    )
    const found = new Map(docs.map((doc) => [doc.id, doc]))
    for (const thing of world.of(collection)) {
      const must = world.judge(person, thing, operation) !== 'DENY'
      const may = must || world.sees(person, thing)
      const doc = found.get(thing.id)
      tally.cell(
        name,
        doc ? may : !must,
        () => `${doc ? 'leaks' : 'hides'} ${collection} ${thing.tags.join(' ')} from ${kindOf(person)}`,
        () => `${person.name} → ${thing.unit} ${thing.id} (${status})`,
      )
      if (doc && may) judgeFields(world, tally, name, person, thing, doc)
    }
    judgeMarks(world, tally, name, person, JSON.stringify(docs), collection)
  },
})

async function wholeList(ask: Ask, person: Person, collection: string, query: string) {
  const docs: Doc[] = []
  for (let page = 1; ; page += 1) {
    const { status, body } = await ask(
      person,
      'GET',
      `${collection}?limit=${pageSize}&page=${page}&sort=id&${query}`,
    )
    docs.push(...(body?.docs ?? []))
    if (status !== 200 || !body?.hasNextPage) return { status, docs }
  }
}

/** The number of a list is the number of its rows. */
const countDoor = (name: string, by: 'ask' | 'askLocally'): Door => ({
  name,
  async judge(world, tally, person, collection) {
    const { status, body } = await world[by](person, 'GET', `${collection}/count`)
    const things = world.of(collection)
    const must = things.filter((thing) => world.judge(person, thing, 'count') !== 'DENY').length
    const may = things.filter((thing) => world.sees(person, thing)).length
    const told = status === 200 ? Number(body.totalDocs ?? 0) : 0
    tally.cell(
      name,
      told === must || (must === 0 && told === may),
      () => `tells ${collection} to ${kindOf(person)} otherwise`,
      () => `${person.name}: ${told}, allowed ${must}`,
    )
  },
})

/** Asks for every field by its name, those that nobody reads among them. */
const everyField = (collection: string): string =>
  Object.values(fieldGroups[collection] ?? {})
    .flat()
    .map((field) => `select[${field}]=true`)
    .join('&')

const doors: Door[] = [
  listDoor('list', 'depth=0', 'list'),
  listDoor('list depth 2', 'depth=2', 'list'),
  listDoor('list select', everyField, 'list'),
  listDoor('list draft', 'depth=0&draft=true', 'list'),
  listDoor('list trash', 'depth=0&trash=true', 'list'),
  listDoor('shelf', 'depth=1&where[offered][equals]=true', 'shelf'),
  listDoor('local list', 'depth=1', 'list', 'askLocally'),
  countDoor('count', 'ask'),
  countDoor('local count', 'askLocally'),
]
