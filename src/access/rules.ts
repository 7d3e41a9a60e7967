import type { Access, FieldAccess, Where } from 'payload'
import type { Shelf } from '../domain/shelf'
import { type Post, type Role, scopeKey } from '../domain/posts'
import { currentPosts, holds, personOf } from './person'

/** Reaches no document, for anybody. */
export const nobody: Access = () => false

/** The same for a field: only the system writes it. */
export const onlyTheSystem: FieldAccess = () => false

/** Whoever holds one of these roles somewhere; for create, where a document has no unit yet to ask about. */
export const whoeverIs =
  (...roles: Role[]): Access =>
  ({ req }) =>
    holds(req, ...roles)

/** Reaches documents of the units that the person's posts serve, and of every unit below them. */
export const withinOwnUnits =
  (...roles: Role[]): Access =>
  ({ req }) =>
    inReach(currentPosts(req).filter(isOneOf(roles)))

/** Reaches the whole tree in which the person holds a post: police and regency never see each other. */
export const withinOwnTree =
  (...roles: Role[]): Access =>
  ({ req }) =>
    eitherOf(rootsOf(req, roles).map((root) => ({ 'scope.u1': { equals: root } })))

/** Reaches what any unit of the person's tree offers for reuse at this moment: one stamped column holds the root. */
export const offeredToOwnTree =
  (...roles: Role[]): Access =>
  ({ req }) =>
    eitherOf(rootsOf(req, roles).map((root) => ({ 'scope.offered': { equals: root } })))

/**
 * One's own rows, or those on the shelf. A single document, a file and rows named by id may be either; a list is of
 * one's own, or of the shelf when it asks for it or when nothing is one's own. One list never mixes them: no index
 * serves both.
 */
export const besideShelf =
  (own: Access, shelf: Access): Access =>
  async (args) => {
    const asked = args.req.context?.shelf as Shelf | undefined
    if (asked === 'only') return shelf(args)
    if (args.id || args.isReadingStaticFile || asked === 'named') return anyOf(own, shelf)(args)
    return (await own(args)) || shelf(args)
  }

/** Anybody of the staff, whatever his posts. */
export const signedIn: Access = ({ req }) => personOf(req) !== null

/** Reaches what stands nowhere in the tree (a refused sign-in has no unit), for whoever serves a tree from its root. */
export const placeless =
  (...roles: Role[]): Access =>
  ({ req }) =>
    currentPosts(req).some(({ role, reach }) => roles.includes(role) && reach?.depth === 1)
      ? { 'scope.u1': { exists: false } }
      : false

/** Reaches the documents that belong to the person himself. */
export const oneself =
  (belongingTo: (person: { id: string }) => Where): Access =>
  ({ req }) => {
    const person = personOf(req)
    return person ? belongingTo(person) : false
  }

/** Reaches what any of the rules reaches; without rules, nothing. */
export function anyOf(...rules: Access[]): Access {
  if (rules.length < 2) return rules[0] ?? nobody
  return async (args) => {
    const answers = await Promise.all(rules.map((rule) => rule(args)))
    if (answers.includes(true)) return true
    return eitherOf(answers.filter((answer): answer is Where => typeof answer === 'object'))
  }
}

function inReach(posts: Post[]): Where | false {
  const wheres = new Map<string, Where>()
  for (const { reach } of posts) {
    if (reach) wheres.set(reach.unit, { [`scope.${scopeKey(reach.depth)}`]: { equals: reach.unit } })
  }
  return eitherOf([...wheres.values()])
}

/** The roots of the trees in which the person holds one of these roles. */
const rootsOf = (req: Parameters<typeof currentPosts>[0], roles: Role[]): string[] => [
  ...new Set(
    currentPosts(req)
      .filter(isOneOf(roles))
      .flatMap(({ reach }) => reach?.root ?? []),
  ),
]

const isOneOf = (roles: Role[]) => (post: Post) => roles.length === 0 || roles.includes(post.role)

const eitherOf = (wheres: Where[]): Where | false =>
  wheres.length === 0 ? false : wheres.length === 1 ? (wheres[0] as Where) : { or: wheres }
