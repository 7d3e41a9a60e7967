import type { Role } from '../domain/posts'

/** What may be asked of a collection; Payload answers a missing one with "anybody signed in". */
export const operations = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'] as const
export type Operation = (typeof operations)[number]

/**
 * Where a document stands, seen from the unit that a post reaches. A post reaches its own unit, or the parent when
 * its unit is a satker that serves its whole command (Bid Humas, Si Humas, Div Humas, Diskominfo).
 */
export const relations = ['own', 'below', 'above', 'beside', 'outside', 'nowhere'] as const
export type Relation = (typeof relations)[number]

/** Further terms of a grant; each is one stamped column, so that a list stays one indexed question. */
export type Condition = 'offered'

/** Who, over what, on what terms. `oneself` is the person's own document; posts play no part in it. */
export type Grant =
  | { roles: readonly Role[]; relations: readonly Relation[]; when?: Condition; because: Words }
  | { oneself: true; because: Words }

export type Words = { id: string; en: string }

/** The grants of a collection; an operation without a grant opens to nobody. */
export type CollectionPolicy = { [operation in Operation]: readonly Grant[] } & {
  fields?: Readonly<Record<string, FieldPolicy>>
}

/** Who writes a field whose rule is its own: these roles over the document's unit, or the system alone. */
export type FieldPolicy = { write: readonly Role[] | 'system'; because: Words }
