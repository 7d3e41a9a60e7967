import type { PayloadRequest } from 'payload'
import { actsFor, allPosts, type Post, postsInForce, type Role, rolesOver, type Scope } from '../domain/posts'

/** A member of staff as the access rules see one. */
export type Person = { id: string; name: string; email: string; posts?: Post[] | null; scope?: Scope | null }

/** The signed-in member of staff with every post he acts in, or nobody. Only staff live in an auth collection. */
export function personOf(req: Pick<PayloadRequest, 'user'>): Person | null {
  const user = req.user as (Person & { collection?: string; standInPosts?: unknown }) | null | undefined
  if (user?.collection !== 'users') return null
  return user.standInPosts ? { ...user, posts: allPosts(user) } : user
}

/** Posts that give rights at this moment. */
export const currentPosts = (req: Pick<PayloadRequest, 'user'>): Post[] =>
  postsInForce(personOf(req)?.posts, new Date())

/** Does the person hold one of these roles anywhere? Without roles: any post at all. */
export const holds = (req: Pick<PayloadRequest, 'user'>, ...wanted: Role[]): boolean =>
  currentPosts(req).some((post) => wanted.length === 0 || wanted.includes(post.role))

/** The roles the person holds over a document, by the scope stamped on it. */
export const rolesAt = (req: Pick<PayloadRequest, 'user'>, doc: { scope?: Scope | null }): Role[] =>
  rolesOver(personOf(req)?.posts, doc.scope, new Date())

/** A rule: does the person hold one of these roles over the document? */
export const holdsAt =
  (...wanted: Role[]) =>
  (req: Pick<PayloadRequest, 'user'>, doc: { scope?: Scope | null }): boolean =>
    rolesAt(req, doc).some((role) => wanted.includes(role))

/** In whose name the person acts over a document with one of these roles; null when in his own. */
export const actingFor = (
  req: Pick<PayloadRequest, 'user'>,
  doc: { scope?: Scope | null },
  wanted?: readonly Role[],
): string | null => actsFor(personOf(req)?.posts ?? [], doc.scope, new Date(), wanted)

/** Does the person hold a post in the tree of this document? Then he may know whose it is. */
export const servesTreeOf = (req: Pick<PayloadRequest, 'user'>, doc: { scope?: Scope | null }): boolean =>
  currentPosts(req).some(({ reach }) => Boolean(reach?.root) && reach?.root === doc.scope?.u1)
