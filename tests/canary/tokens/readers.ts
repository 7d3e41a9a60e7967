import { readFileSync } from 'node:fs'
import type { Role } from '../../../src/domain/posts'

export type Held = { unit: string; role: Role }

/** Somebody, or something, into whose hands words can fall. */
export type Reader =
  | { kind: 'staff'; key: string; posts: readonly Held[] }
  /** Nobody in particular; an outlet's server; a log file; a folder of the processes; the database as a thief reads it. */
  | { kind: 'public' | 'outlet' | 'log' | 'disk' | 'database'; key: string }

type Line = { code: string; parent: string; serves: string }

/** The tree as the demo's list of units has it, read here once more so that no rule of the product is asked. */
const tree = new Map(
  readFileSync('demo/units.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([code = '', , , , parent = '', , , serves = '']) => [code, { code, parent, serves } as Line]),
)

const unitAt = (code: string): Line => {
  const found = tree.get(code)
  if (!found) throw new Error(`demo/units.csv has no unit ${code}`)
  return found
}

/** The unit and all above it, the root last. */
export function lineOf(code: string): string[] {
  const { parent } = unitAt(code)
  return parent ? [code, ...lineOf(parent)] : [code]
}

const rootOf = (code: string) => lineOf(code).at(-1)

/** A post reaches its unit and what is below; a satker that serves its command reaches from the command. */
const reachOf = ({ unit }: Held) => {
  const { serves, parent } = unitAt(unit)
  return serves === 'parent' ? parent : unit
}

/** Does the reader hold one of these roles over the unit? */
export const isOver = (reader: Reader, unit: string, roles: readonly Role[]): boolean =>
  reader.kind === 'staff' &&
  reader.posts.some((post) => roles.includes(post.role) && lineOf(unit).includes(reachOf(post)))

/** Does the reader hold any post in the tree in which the unit stands? */
export const isInTree = (reader: Reader, unit: string): boolean =>
  reader.kind === 'staff' && reader.posts.some((post) => rootOf(post.unit) === rootOf(unit))

export const isSelf = (reader: Reader, key: string): boolean => reader.kind === 'staff' && reader.key === key

/** How a unit stands to a post: `own` is the post's and the one it reaches from, `outside` is another tree. */
export type Relation = 'own' | 'below' | 'above' | 'beside' | 'outside'

export function relationOf(post: Held, unit: string): Relation {
  const reach = reachOf(post)
  if (unit === post.unit || unit === reach) return 'own'
  if (lineOf(unit).includes(reach)) return 'below'
  if (lineOf(post.unit).includes(unit)) return 'above'
  return rootOf(unit) === rootOf(post.unit) ? 'beside' : 'outside'
}
