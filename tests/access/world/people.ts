import type { Payload } from 'payload'
import { roles } from '../../../src/domain/posts'
import { type Colleague, aUser } from '../../support/builders'
import type { Standing } from '../oracle'
import { together } from './ask'
import { isRoot, isStrictlyAbove, lineOf, relationOf } from './units'

type Post = { unit: string; role: string }
/** Somebody who asks. `posts` are those in force; `user` is null for a stranger. */
export type Person = { name: string; posts: Post[]; user: Colleague | null }
/** What somebody asks about. `unit` is null for a row of no unit; `owner` is whose account or preference it is. */
export type Thing = {
  collection: string
  id: string
  unit: string | null
  /** stage and condition words, as the oracle writes them */
  tags: readonly string[]
  /** the word that stands in its readable fields and nowhere else */
  mark: string
  owner?: string
  /** the address of an account */
  email?: string
  /** people whose work it is */
  by?: Readonly<Record<string, readonly string[]>>
}

const seats = [
  'POLRI.DIVHUMAS',
  'KALSEL.HUMAS',
  'KALSEL.LANTAS',
  'BJB',
  'BJB.UTARA',
  'KAPUAS.DISKOMINFO',
  'KAPUAS.DINKES',
]

/** One person per role and seat, and the odd ones: nobody, without a post, with past and future posts, with two. */
export async function aStaff(payload: Payload, unit: (code: string) => string): Promise<Person[]> {
  const one = async (name: string, ...posts: Post[]): Promise<Person> => ({
    name,
    posts,
    user: await aUser(payload, ...posts.map((post) => [unit(post.unit), post.role] as [string, never])),
  })
  const people: Person[] = [{ name: 'nobody', posts: [], user: null }]
  const makings = [
    ...seats.flatMap((unit) => roles.map((role) => () => one(`${role} at ${unit}`, { unit, role }))),
    () => one('two Polda', { unit: 'BJB', role: 'operator' }, { unit: 'LPG.HUMAS', role: 'approver' }),
    () =>
      one('two trees', { unit: 'KALSEL.HUMAS', role: 'editor' }, { unit: 'KAPUAS', role: 'ppid_officer' }),
    () => one('two roles', { unit: 'BJB', role: 'operator' }, { unit: 'BJB', role: 'approver' }),
    () => withoutPost(payload, unit, 'without a post', []),
    () => withoutPost(payload, unit, 'ended post', [{ from: day(-30), to: day(-1) }]),
    () => withoutPost(payload, unit, 'post to come', [{ from: day(2), to: day(30) }]),
  ]
  await together(makings, async (make) => people.push(await make()), 4)
  return people
}

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString()

/** Somebody of Polda Kalsel's Bid Humas whose approver's posts are not in force. */
async function withoutPost(
  payload: Payload,
  unit: (code: string) => string,
  name: string,
  times: Array<{ from: string; to: string }>,
): Promise<Person> {
  const user = await aUser(payload, [unit('KALSEL.HUMAS'), 'approver'])
  const ended = await payload.update({
    collection: 'users',
    id: user.id,
    depth: 0,
    data: {
      posts: times.flatMap((time) =>
        (['approver', 'admin'] as const).map((role) => ({ unit: unit('KALSEL.HUMAS'), role, ...time })),
      ),
    },
    overrideAccess: true,
  })
  return { name, posts: [], user: { ...user, ...(ended as object) } }
}

/** Every standing a person has towards a thing, as the oracle's lines speak of it. */
export function standingsOf(person: Person, thing: Thing, more: readonly string[] = []): Standing[] {
  const top =
    thing.unit && isRoot(thing.unit) ? ['top', ...(lineOf(thing.unit).length === 1 ? ['is_root'] : [])] : []
  const tags = [...thing.tags, ...top, ...more, ...(thing.by?.[person.user?.id ?? ''] ?? [])]
  if (!person.user) return [{ role: 'nobody', relation: 'outside', tags: new Set(tags) }]
  const self = thing.owner === person.user.id
  const relation = self ? 'oneself' : person.posts.length === 0 ? 'outside' : undefined
  const asStaff = relation
    ? [{ role: 'staff', relation, tags: new Set([...tags, ...(self ? ['self'] : [])]) }]
    : []
  const asHolder = person.posts.map((post) => ({
    role: post.role,
    relation: relationOf(post.unit, thing.unit),
    tags: new Set([
      ...tags,
      ...(thing.unit && isStrictlyAbove(post.unit, thing.unit) ? ['strictly_above'] : []),
      ...(isRoot(post.unit) ? ['root'] : []),
      ...(self ? ['self'] : []),
    ]),
  }))
  return [...asStaff, ...asHolder]
}
