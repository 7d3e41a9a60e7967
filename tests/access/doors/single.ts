import { fieldGroups } from '../fieldGroups'
import { type Answer, together } from '../world/ask'
import type { Person, Thing } from '../world/people'
import type { Tally } from '../world/tally'
import type { World } from '../world'
import { judgeFields, judgeMarks, kindOf, oneOfEach, someOf } from './cells'

const nobodysId = '00000000-0000-7000-8000-000000000000'

/** Ways to ask for one document; they take turns over the cells. */
const queries = [
  'depth=0',
  'depth=2',
  'depth=2&draft=true',
  'trash=true',
  'depth=1&showHiddenFields=true&overrideAccess=true',
  'depth=2&populate[users][hash]=true&populate[users][email]=true&populate[assets][headline]=true',
  'depth=1&joins[assets][limit]=5&locale=all',
]

/** Each document by its id: with its fields to whom the oracle allows it; to anybody else as if it did not exist. */
export async function readSingles(world: World, tally: Tally): Promise<void> {
  let turn = 0
  for (const person of someOf(world.people)) {
    const missing = new Map<string, Answer>()
    const things = oneOfEach(world, person, Object.keys(fieldGroups))
    await together(things, async (thing) => {
      turn += 1
      const query = queries[turn % queries.length] ?? ''
      const answer = await world.ask(person, 'GET', `${thing.collection}/${thing.id}?${query}`)
      const may = world.sees(person, thing)
      tally.cell(
        'find by id',
        (answer.status === 200) === may,
        () => `${may ? 'hides' : 'leaks'} ${thing.collection} ${thing.tags.join(' ')} ${kindOf(person)}`,
        () => `${person.name} → ${thing.unit} ${thing.id} ${query} ${answer.status}`,
      )
      if (may && answer.status === 200) judgeFields(world, tally, 'find by id', person, thing, answer.body)
      if (!may) {
        const known = missing.get(thing.collection)
        const like = known ?? (await world.ask(person, 'GET', `${thing.collection}/${nobodysId}`))
        missing.set(thing.collection, like)
        judgeSame(tally, 'find by id', person, thing, answer, like)
      }
      judgeMarks(world, tally, 'find by id', person, answer.text, thing.collection)
      await readLocally(world, tally, person, thing)
    })
  }
}

/** The same document by the Local API. */
async function readLocally(world: World, tally: Tally, person: Person, thing: Thing): Promise<void> {
  const door = 'local find by id'
  const ask = (id: string) => world.askLocally(person, 'GET', `${thing.collection}/${id}?depth=1`)
  const answer = await ask(thing.id)
  const may = world.sees(person, thing)
  tally.cell(
    door,
    (answer.status === 200) === may,
    () => `${may ? 'hides' : 'leaks'} ${thing.collection} ${thing.tags.join(' ')} ${kindOf(person)}`,
    () => `${person.name} → ${thing.unit} ${thing.id} ${answer.status} ${answer.text.slice(0, 200)}`,
  )
  if (may && answer.status === 200) judgeFields(world, tally, door, person, thing, answer.body)
  judgeMarks(world, tally, door, person, answer.text, thing.collection)
}

/** A document one may not see answers like one that does not exist. */
export function judgeSame(
  tally: Tally,
  door: string,
  person: Person,
  thing: Thing,
  answer: Answer,
  missing: Answer,
): void {
  tally.cell(
    `${door} like missing`,
    answer.status === missing.status && answer.text.replaceAll(thing.id, nobodysId) === missing.text,
    () =>
      `${thing.collection} is told from a missing one, ${answer.status} and ${missing.status}, to ${kindOf(person)}`,
    () =>
      `${person.name} → ${thing.unit} ${thing.id} ${answer.text.slice(0, 120)} | ${missing.text.slice(0, 120)}`,
  )
}

/** Rows asked for by their ids in one list: exactly those that one may read. */
export async function readNamed(world: World, tally: Tally): Promise<void> {
  for (const person of someOf(world.people)) {
    await together(Object.keys(fieldGroups), async (collection) => {
      const things = oneOfEach(world, person, [collection]).slice(0, 90)
      if (things.length === 0) return
      const ids = things.map(({ id }) => id).join(',')
      const { body, text } = await world.ask(
        person,
        'GET',
        `${collection}?limit=100&depth=1&where[id][in]=${ids}`,
      )
      const told = new Set((body?.docs ?? []).map(({ id }: { id: string }) => id))
      for (const thing of things)
        tally.cell(
          'named rows',
          told.has(thing.id) === world.sees(person, thing),
          () =>
            `${told.has(thing.id) ? 'leak' : 'hide'} ${collection} ${thing.tags.join(' ')} ${kindOf(person)}`,
          () => `${person.name} → ${thing.unit} ${thing.id}`,
        )
      judgeMarks(world, tally, 'named rows', person, text, collection)
    })
  }
}
