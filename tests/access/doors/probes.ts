import type { FlattenedField } from 'payload'
import { fieldGroups } from '../fieldGroups'
import { type Answer, together } from '../world/ask'
import type { Person, Thing } from '../world/people'
import type { Tally } from '../world/tally'
import type { World } from '../world'
import { judgeMarks, kindOf } from './cells'

/** A field with a value that is stored, and one of its kind that is not. */
type Column = { path: string; value: string; other: string }
const askers = [
  'nobody',
  'without a post',
  'two trees',
  'operator at BJB',
  'editor at BJB.UTARA',
  'approver at KALSEL.HUMAS',
  'ppid_officer at KALSEL.HUMAS',
  'ppid_superior at BJB',
  'auditor at BJB',
  'admin at KALSEL.HUMAS',
]

/**
 * Guessing by filter and order: a question with the true value of what one may not read is answered like one with a
 * false value, and an order by it like the opposite order.
 */
export async function probe(world: World, tally: Tally): Promise<void> {
  const questions = askers.flatMap((name) =>
    Object.keys(fieldGroups).map((collection) => ({ person: world.who(name), collection })),
  )
  await together(questions, async ({ person, collection }) => {
    const closed = closedTo(world, person, collection)
    if (closed) await probeRows(world, tally, person, closed)
    for (const column of await hiddenColumns(world, person, collection))
      await probeColumn(world, tally, person, collection, column)
  })
}

/** A document of the collection that this person may not see, if there is one. */
const closedTo = (world: World, person: Person, collection: string) =>
  world.of(collection).find((thing) => !world.sees(person, thing))

/** Every field of a document that one may not see at all: no filter finds it, no number counts it. */
async function probeRows(world: World, tally: Tally, person: Person, thing: Thing): Promise<void> {
  const { collection, id } = thing
  for (const { path, value, other } of await columnsOf(world, thing)) {
    const ask = (word: string) =>
      Promise.all(
        [
          `${collection}?where[and][0][id][equals]=${id}&where[and][1][${path}][equals]=${word}`,
          `${collection}/count?where[or][0][and][0][${path}][equals]=${word}&where[or][0][and][1][id][equals]=${id}`,
        ].map((address) => world.ask(person, 'GET', address)),
      )
    const [yes, no] = [await ask(encodeURIComponent(value)), await ask(encodeURIComponent(other))]
    judgeAlike(tally, 'filter on closed rows', person, `${collection}.${path}`, yes, no)
  }
}

/** A field that one may not read although one may read documents: no filter, no order speaks of it. */
async function probeColumn(
  world: World,
  tally: Tally,
  person: Person,
  collection: string,
  { path, value, other }: Column,
): Promise<void> {
  const find = (query: string) => world.ask(person, 'GET', `${collection}?limit=100&${query}`)
  const filters = (word: string) =>
    Promise.all(
      ['equals', 'like', 'greater_than', 'in', 'exists']
        .filter((operator) => operator !== 'exists' || word !== value)
        .map((operator) => find(`where[${path}][${operator}]=${encodeURIComponent(word)}`)),
    )
  const [yes, no] = [await filters(value), await filters(other)]
  judgeAlike(tally, 'filter on closed fields', person, `${collection}.${path}`, yes, no.slice(0, yes.length))
  const [up, down] = [await find(`sort=${path}`), await find(`sort=-${path}`)]
  // a refusal repeats what was asked
  const turned = { ...down, text: down.text.replaceAll(`-${path}`, path) }
  judgeAlike(tally, 'sort by closed fields', person, `${collection}.${path}`, [up], [turned])
  judgeMarks(world, tally, 'sort by closed fields', person, up.text, collection)
}

function judgeAlike(
  tally: Tally,
  door: string,
  person: Person,
  what: string,
  yes: readonly Answer[],
  no: readonly Answer[],
): void {
  yes.forEach((answer, at) => {
    const other = no[at]
    tally.cell(
      door,
      answer.status === other?.status && answer.text === other.text,
      () => `${what} can be guessed by ${kindOf(person)} (${answer.status}, ${other?.status})`,
      () => `${person.name} ${answer.text.slice(0, 150)} | ${other?.text.slice(0, 150)}`,
    )
  })
}

function otherThan(value: string, options: readonly unknown[] | undefined): string {
  if (options)
    return options.map((one) => (one as { value: string }).value).find((one) => one !== value) ?? value
  return /^[0-9a-f]{8}-/.test(value)
    ? '00000000-0000-7000-8000-00000000abcd'
    : /^\d+$/.test(value)
      ? '987654'
      : `zz${value.slice(2)}x`
}

/** The fields of one document with their stored values, as a filter would name them. */
async function columnsOf({ payload, pool }: World, { collection, id }: Thing): Promise<Column[]> {
  const { rows } = await pool.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from "${collection.replaceAll('-', '_')}" t where id = $1`,
    [id],
  )
  const row = rows[0]?.row ?? {}
  const config = payload.collections[collection as never] as { config: { flattenedFields: FlattenedField[] } }
  return config.config.flattenedFields.flatMap((field) => {
    const inner = 'flattenedFields' in field && field.type === 'group' ? field.flattenedFields : [undefined]
    return inner.flatMap((one) => {
      const path = one ? `${field.name}.${one.name}` : field.name
      const value = row[columnName(path)] ?? row[`${columnName(path)}_id`]
      return typeof value === 'string' && value !== ''
        ? [{ path, value, other: otherThan(value, 'options' in field ? field.options : undefined) }]
        : []
    })
  })
}

const columnName = (path: string) =>
  path
    .replaceAll('.', '_')
    .replace(/^_/, '')
    .replace(/[A-Z]+/g, (letters) => `_${letters.toLowerCase()}`)
    .replace(/^_/, '')

/** Fields of the collection that this person may read in no document, and every way through a relation. */
async function hiddenColumns(world: World, person: Person, collection: string): Promise<Column[]> {
  const seen = world.of(collection).filter((thing) => world.sees(person, thing))
  const first = seen[0]
  if (!first) return []
  const closed = Object.entries(fieldGroups[collection] ?? {})
    .filter(([group]) => seen.every((thing) => world.judge(person, thing, 'read', group) === 'DENY'))
    .flatMap(([, fields]) => fields)
  const stored = new Map((await columnsOf(world, first)).map((column) => [column.path, column]))
  const own = closed.map((path) => stored.get(path) ?? { path, value: 'cnry00001', other: 'cnry99999' })
  return [...own, ...(await throughRelations(world, collection))]
}

/** `author.email`, `assets.headline`, `outlet.contact` … with a value that stands in some document over there. */
async function throughRelations(world: World, collection: string): Promise<Column[]> {
  const { config } = world.payload.collections[collection as never] as {
    config: { flattenedFields: FlattenedField[] }
  }
  const found = await Promise.all(
    config.flattenedFields.map(async (field) => {
      if (field.type !== 'relationship' && field.type !== 'upload') return []
      if (typeof field.relationTo !== 'string' || field.relationTo === 'units') return []
      const over = world.of(field.relationTo)[0]
      if (!over) return []
      const columns = await columnsOf(world, over)
      return columns.map((column) => ({ ...column, path: `${field.name}.${column.path}` }))
    }),
  )
  return found.flat()
}
