import type { Access, FieldAccess, Where } from 'payload'
import { type Role, scopeKey } from '../domain/posts'
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
    inReach(currentPosts(req).filter((post) => roles.length === 0 || roles.includes(post.role)))

/** Reaches the whole tree in which the person holds a post: police and regency never see each other. */
export const withinOwnTree: Access = ({ req }) => {
  const roots = [...new Set(currentPosts(req).flatMap(({ reach }) => reach?.root ?? []))]
  return roots.length > 0 ? { or: roots.map((root) => ({ 'scope.u1': { equals: root } })) } : false
}

/** Reaches what stands nowhere in the tree (a refused sign-in has no unit), for whoever serves a tree from its root. */
export const placeless =
  (...roles: Role[]): Access =>
  ({ req }) =>
    currentPosts(req).some(({ role, reach }) => roles.includes(role) && reach?.depth === 1)
      ? { 'scope.u1': { exists: false } }
      : false

/** Reaches the person's own document. */
export const oneself: Access = ({ req }) => {
  const person = personOf(req)
  return person ? { id: { equals: person.id } } : false
}

/** Reaches what any of the rules reaches. */
export const anyOf =
  (...rules: Access[]): Access =>
  async (args) => {
    const answers = await Promise.all(rules.map((rule) => rule(args)))
    if (answers.includes(true)) return true
    const wheres = answers.filter((answer): answer is Where => typeof answer === 'object')
    return wheres.length === 0 ? false : wheres.length === 1 ? (wheres[0] as Where) : { or: wheres }
  }

function inReach(posts: ReturnType<typeof currentPosts>): Where | false {
  const wheres = new Map<string, Where>()
  for (const { reach } of posts) {
    if (reach) wheres.set(reach.unit, { [`scope.${scopeKey(reach.depth)}`]: { equals: reach.unit } })
  }
  const list = [...wheres.values()]
  return list.length === 0 ? false : list.length === 1 ? (list[0] as Where) : { or: list }
}
