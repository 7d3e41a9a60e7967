import type { Role } from '../../../src/domain/posts'
import type { Visitor } from '../crawl'
import { type Relation, relationOf } from '../tokens/readers'
import type { World } from './world'

const far = ['beside', 'outside'] as const
const strange = ['above', ...far] as const

/** The relations in which a role is a stranger to a unit; those who look stand, for some roles, at the top of a Polda. */
const meets: Record<Role, readonly Relation[]> = {
  operator: strange,
  editor: strange,
  approver: strange,
  ppid_officer: far,
  ppid_superior: far,
  auditor: strange,
  admin: far,
}

/** `auditor beside outlets` for every role, such relation and collection of which nobody who looks meets a document. */
export function unmet({ docs }: World, visitors: readonly Visitor[]): string[] {
  const posts = visitors.flatMap(({ reader }) => (reader.kind === 'staff' ? reader.posts : []))
  const met = new Set(
    docs.flatMap(({ collection, unit }) =>
      posts.map((post) => `${post.role} ${relationOf(post, unit)} ${collection}`),
    ),
  )
  const collections = [...new Set(docs.map(({ collection }) => collection))]
  return Object.entries(meets)
    .flatMap(([role, relations]) => relations.map((relation) => `${role} ${relation}`))
    .flatMap((meeting) => collections.map((collection) => `${meeting} ${collection}`))
    .filter((meeting) => !met.has(meeting))
}
