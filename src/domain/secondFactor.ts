import { type Post, postsInForce, type Role, roles } from './posts'

/** The roles that need a second factor in a new tree: everybody who can publish, decide, inspect or appoint. */
export const secondFactorRolesOfNewTree: readonly Role[] = roles.filter((role) => role !== 'operator')

/**
 * Must somebody with these posts have a second factor? A post in force asks for one when the root of its tree names
 * its role; a post whose tree cannot be found asks too.
 * @param rolesOfTree the roles that need one, by the id of the tree's root
 */
export function needsSecondFactor(
  posts: readonly Post[] | null | undefined,
  rolesOfTree: ReadonlyMap<string, readonly string[]>,
  at: Date,
): boolean {
  return postsInForce(posts, at).some(({ role, reach }) => {
    const named = rolesOfTree.get(reach?.root ?? '')
    return named === undefined || named.includes(role)
  })
}
