/** What a post allows; rights hang on posts, never on rank. */
export const roles = [
  'operator',
  'editor',
  'approver',
  'ppid_officer',
  'ppid_superior',
  'auditor',
  'admin',
] as const
export type Role = (typeof roles)[number]

/** The unit whose whole subtree a post serves, that unit's depth in the tree (root = 1), and the tree's root. */
export type Reach = { unit: string; depth: number; root?: string | null }

/** A role held at a unit for a time. `from` and `to` are instants; both ends are inclusive. */
export type Post = {
  unit: string
  role: Role
  from?: string | null
  to?: string | null
  reach?: Reach | null
  /** id of the person whose post this is while somebody else stands in */
  standsInFor?: string | null
  standsInForName?: string | null
}

/** Everything a person holds: his own posts, and those of others in whose place he acts. */
export const allPosts = (person: { posts?: unknown; standInPosts?: unknown } | null | undefined): Post[] => [
  ...((person?.posts ?? []) as Post[]),
  ...((person?.standInPosts ?? []) as Post[]),
]

/**
 * In whose name does a person act over a row when he uses one of these roles? Null when a post of his own gives it.
 * @param wanted without any: whatever role reaches the row
 */
export function actsFor(
  posts: readonly Post[],
  scope: Scope | null | undefined,
  at: Date,
  wanted: readonly Role[] = [],
): string | null {
  const used = postsInForce(posts, at).filter(
    (post) => reaches(post, scope) && (wanted.length === 0 || wanted.includes(post.role)),
  )
  if (used.some(({ standsInFor }) => !standsInFor)) return null
  return used[0]?.standsInForName ?? null
}

/** The ancestors of a unit by depth, as stamped on every scoped row: u1 is the root. */
export type Scope = Partial<Record<ScopeKey, string | null>>
export type ScopeKey = 'u1' | 'u2' | 'u3' | 'u4' | 'u5' | 'u6'

/** Deepest level of a unit tree; a subsector of a Polsek stands at 5. */
export const deepestLevel = 6

/** The key under which the ancestor of that depth is stored. */
export const scopeKey = (depth: number): ScopeKey => `u${depth}` as ScopeKey

/** Is the post held at that instant? A post that has ended, or has not begun, gives nothing. */
export function isInForce(post: Post, at: Date): boolean {
  if (post.from && new Date(post.from) > at) return false
  return !post.to || new Date(post.to) >= at
}

/** The posts that give rights now: in force and stamped with their reach. */
export function postsInForce(posts: readonly Post[] | null | undefined, at: Date): Post[] {
  return (posts ?? []).filter((post) => isInForce(post, at) && post.reach?.unit && post.reach.depth)
}

/** Does the post's reach contain the row that carries this scope? */
export function reaches(post: Post, scope: Scope | null | undefined): boolean {
  if (!post.reach || !scope) return false
  return scope[scopeKey(post.reach.depth)] === post.reach.unit
}

/** The roles a person holds over a row, now. */
export function rolesOver(
  posts: readonly Post[] | null | undefined,
  scope: Scope | null | undefined,
  at: Date,
): Role[] {
  return [
    ...new Set(
      postsInForce(posts, at)
        .filter((post) => reaches(post, scope))
        .map((post) => post.role),
    ),
  ]
}
