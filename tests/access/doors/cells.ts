import { fieldGroups } from '../fieldGroups'
import { marksIn } from '../world/mark'
import { type Person, standingsOf, type Thing } from '../world/people'
import type { Tally } from '../world/tally'
import type { World } from '../world'

/** How a person is spoken of in a finding: by his role, or by what is odd about him. */
export const kindOf = (person: Person) =>
  person.posts.length === 1 ? (person.posts[0]?.role ?? '') : person.name

/** People enough to meet every role from headquarters' desk, a district and the regency, and all odd ones. */
export const someOf = (people: readonly Person[], seats = ['KALSEL.HUMAS', 'BJB', 'KAPUAS.DISKOMINFO']) =>
  people.filter(({ posts }) => posts.length !== 1 || seats.includes(posts[0]?.unit ?? ''))

/** A dozen and a half: each role at one seat, and all odd ones; for what is asked of every document many times. */
export const fewOf = (people: readonly Person[]) =>
  someOf(people, []).concat(
    people.filter(({ name }) =>
      [
        'operator at BJB',
        'operator at KAPUAS.DISKOMINFO',
        'editor at KALSEL.HUMAS',
        'approver at KALSEL.HUMAS',
        'approver at BJB',
        'ppid_officer at KALSEL.HUMAS',
        'ppid_superior at BJB',
        'auditor at KALSEL.HUMAS',
        'admin at BJB',
        'admin at KAPUAS.DISKOMINFO',
        'approver at KAPUAS.DISKOMINFO',
        'admin at KALSEL.HUMAS',
      ].includes(name),
    ),
  )

/** One thing for each way in which the oracle could tell the person's things of a collection apart. */
export function oneOfEach(world: World, person: Person, collections: readonly string[]): Thing[] {
  const found = new Map<string, Thing>()
  for (const thing of world.things) {
    if (!collections.includes(thing.collection)) continue
    const key = standingsOf(person, thing)
      .map(({ role, relation, tags }) => `${role} ${relation} ${[...tags].join(' ')}`)
      .join(', ')
    const name = `${thing.collection} ${key} ${thing.unit === null}`
    if (!found.has(name)) found.set(name, thing)
  }
  return [...found.values()]
}

/** Each group of fields of a document that was answered: there when allowed, absent when not. */
export function judgeFields(
  world: World,
  tally: Tally,
  door: string,
  person: Person,
  thing: Thing,
  doc: Record<string, unknown>,
): void {
  for (const [group, fields] of Object.entries(fieldGroups[thing.collection] ?? {})) {
    const verdict = world.judge(person, thing, 'read', group)
    const shown = fields.filter((field) => isShown(doc[field]))
    const right = verdict === 'DENY' ? shown.length === 0 : shown.length > 0 || isOftenEmpty(group)
    tally.cell(
      `${door} fields`,
      right && (verdict !== 'MASK' || isMasked(doc)),
      () =>
        `${verdict} ${thing.collection}.${group} shows ${shown.join(',') || 'nothing'} to ${kindOf(person)}`,
      () => `${person.name} → ${thing.unit} ${thing.id}`,
    )
  }
}

const isShown = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

const isOftenEmpty = (group: string) =>
  ['sessions', 'seen', 'posts', 'password', 'closed', 'factor', 'acting'].includes(group)

/** An identity as a list may show it: initials, and four digits. */
const isMasked = ({ initials, nikTail }: Record<string, unknown>) =>
  /^\W*\d{4}$/.test(String(nikTail)) && !/[a-z]{2}/i.test(String(initials))

/** A mark anywhere in an answer belongs to a document that the person may read; a trail also tells of its own units. */
export function judgeMarks(
  world: World,
  tally: Tally,
  door: string,
  person: Person,
  answer: string,
  collection?: string,
): void {
  for (const mark of marksIn(answer)) {
    const thing = world.byMark(mark)
    const may = thing !== undefined && thing.collection !== 'applicants' && mayMeet(world, person, thing)
    tally.cell(
      `${door} marks`,
      may,
      () =>
        `${kindOf(person)} meets a word of ${thing?.collection} ${thing?.tags.join(' ')} in ${collection ?? 'an answer'}`,
      () => `${person.name} → ${thing?.unit} ${mark}`,
    )
  }

  function mayMeet(of: World, by: Person, thing: Thing) {
    if (of.sees(by, thing)) return true
    // The history of a document, and who was faster in it, name people (docs/architecture.md, Transactions).
    if (collection === 'steps' && thing.collection === 'users') return true
    // Colleagues of a case read who wrote its messages, as they do in its history.
    if (collection === 'case-messages' && thing.collection === 'users') return true
    // A unit reads the question that it is asked, which stands in the request too (Perki 1/2021, disposisi).
    if (thing.collection === 'information-requests' && thing.tags.includes('disposisi'))
      return of.sees(by, { ...thing, collection: 'dispositions' })
    // The public face of what is out holds the words of its pictures, too (docs/api.md).
    if (collection === 'presented' && thing.collection === 'assets') return true
    if (collection !== 'audit-entries') return false
    // The trail of a unit names whoever acted there, be his account kept elsewhere: he reads papers where he holds a post.
    const { posts = [] } = of.people.find(({ user }) => user?.id === thing.id) ?? {}
    const places = [thing.unit, ...(thing.collection === 'users' ? posts.map(({ unit }) => unit) : [])]
    return places.some((unit) => of.sees(by, { ...thing, unit, collection, owner: '' }))
  }
}
