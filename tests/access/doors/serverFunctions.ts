import { fieldGroups } from '../fieldGroups'
import { operationsOf } from '../routes'
import { together } from '../world/ask'
import type { Person } from '../world/people'
import { type CallServerFunction, serverFunctionsOf } from '../world/serverFunctions'
import type { Tally } from '../world/tally'
import type { World } from '../world'
import { fewOf, judgeFields, judgeMarks, kindOf, oneOfEach } from './cells'

const nobodysId = '00000000-0000-7000-8000-000000000000'

/** The server functions of the admin: lists and documents as the oracle says, and what is off is off. */
export async function callServerFunctions(world: World, tally: Tally): Promise<void> {
  const call = await serverFunctionsOf(world.payload)
  for (const person of fewOf(world.people).filter((_, at) => at % 2 === 0)) {
    await together(
      Object.keys(fieldGroups),
      async (collection) => {
        await readTable(world, tally, call, person, collection)
        await drawScreens(world, tally, call, person, collection)
        await callClosed(world, tally, call, person, collection)
      },
      4,
    )
  }
}

/** The rows behind a list, page by page, as the table on the screen asks for them. */
async function readTable(
  world: World,
  tally: Tally,
  call: CallServerFunction,
  person: Person,
  collection: string,
): Promise<void> {
  const docs = new Map<string, Record<string, unknown>>()
  const door = 'table-state'
  for (let page = 1; ; page += 1) {
    const called = await call(person, door, {
      collectionSlug: collection,
      columns: [],
      query: { limit: 100, page, sort: 'id' },
    })
    judgeMarks(world, tally, door, person, called.text, collection)
    if (called.refused) break
    const { data } = called.answer as { data: { docs: Array<{ id: string }>; hasNextPage: boolean } }
    for (const doc of data.docs) docs.set(doc.id, doc)
    if (!data.hasNextPage) break
  }
  for (const thing of world.of(collection)) {
    const must = world.judge(person, thing, 'list') !== 'DENY'
    const may = must || world.sees(person, thing)
    const doc = docs.get(thing.id)
    tally.cell(
      door,
      doc ? may : !must,
      () => `${doc ? 'leaks' : 'hides'} ${collection} ${thing.tags.join(' ')} from ${kindOf(person)}`,
      () => `${person.name} → ${thing.unit} ${thing.id}`,
    )
    if (doc && may) judgeFields(world, tally, door, person, thing, doc)
  }
}

/** Forms and whole screens, asked for with somebody's document: no word of what one may not read stands in them. */
async function drawScreens(
  world: World,
  tally: Tally,
  call: CallServerFunction,
  person: Person,
  collection: string,
): Promise<void> {
  for (const thing of oneOfEach(world, person, [collection]).slice(0, 8)) {
    for (const name of ['render-document', 'form-state', 'render-document-slots']) {
      const args = (id: string) => ({
        collectionSlug: collection,
        docID: id,
        id,
        data: {},
        formState: {},
        paramsOverride: { segments: ['collections', collection, id] },
        operation: 'update',
        schemaPath: collection,
        returnLockStatus: true,
      })
      const called = await call(person, name, args(thing.id))
      judgeMarks(world, tally, name, person, called.text, collection)
      if (world.sees(person, thing)) {
        tally.cell(
          name,
          // one's own account has a page of its own
          !called.refused || thing.owner === person.user?.id,
          () => `withholds ${collection} from ${kindOf(person)}`,
          () => `${person.name} → ${thing.unit} ${thing.id} ${called.text.slice(0, 300)}`,
        )
        continue
      }
      const missing = await call(person, name, args(nobodysId))
      tally.cell(
        name,
        called.refused === missing.refused &&
          withoutNow(called.text.replaceAll(thing.id, nobodysId)) === withoutNow(missing.text),
        () => `tells ${collection} from a missing one to ${kindOf(person)}`,
        () =>
          `${person.name} → ${thing.unit} ${thing.id} ${called.text.slice(0, 200)} | ${missing.text.slice(0, 200)}`,
      )
    }
  }
  const list = await call(person, 'render-list', { collectionSlug: collection, query: { limit: 100 } })
  judgeMarks(world, tally, 'render-list', person, list.text, collection)
  tally.cell('render-list', person.user !== null || list.refused, () => `is drawn for ${kindOf(person)}`)
}

/** A form begins with the present instant where a field says so; that tells nothing of a document. */
const withoutNow = (text: string): string =>
  text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) =>
    Math.abs(Date.parse(instant) - Date.now()) < 60_000 ? 'now' : instant,
  )

/** Functions of Payload for what this product does not have: refused to everybody, as the lines say. */
async function callClosed(
  world: World,
  tally: Tally,
  call: CallServerFunction,
  person: Person,
  collection: string,
): Promise<void> {
  const [thing] = world.of(collection)
  const about = { relationTo: collection, value: thing?.id }
  const asked: Record<string, Record<string, unknown>> = {
    'schedule-publish': { type: 'publish', date: new Date('2046-01-01'), doc: about },
    'get-upcoming-scheduled-publish': { collectionSlug: collection, id: thing?.id },
    'copy-data-from-locale': {
      collectionSlug: collection,
      docID: thing?.id,
      fromLocale: 'id',
      toLocale: 'en',
    },
    slugify: { collectionSlug: collection, path: 'title', valueToSlugify: 'Judul' },
    'get-folder-results-component-and-data': { browseByFolder: true, collectionsToDisplay: [collection] },
  }
  for (const [name, args] of Object.entries(asked)) {
    const may =
      thing !== undefined &&
      (operationsOf[name] ?? []).some((operation) => world.judge(person, thing, operation) !== 'DENY')
    const called = await call(person, name, args)
    tally.cell(
      name,
      called.refused !== may,
      () => `done for ${kindOf(person)} with ${collection}`,
      () => `${person.name} ${called.text.slice(0, 200)}`,
    )
    judgeMarks(world, tally, name, person, called.text, collection)
  }
}
