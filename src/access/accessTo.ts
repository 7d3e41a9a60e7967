import type { Access, FieldAccess, Where } from 'payload'
import type { Role } from '../domain/posts'
import { rolesAt } from './person'
import { policy, type Governed } from './policy'
import {
  anyOf,
  besideShelf,
  nobody,
  offeredToOwnTree,
  oneself,
  onlyTheSystem,
  placeless,
  signedIn,
  whoeverIs,
  withinOwnTree,
  withinOwnUnits,
} from './rules'
import { type CollectionPolicy, type Grant, type Operation, operations } from './vocabulary'

/** Every question of access, answered. */
export type AccessRules = Record<Operation, Access>

const table: Readonly<Record<string, CollectionPolicy>> = policy

/** The access of a collection as its lines in the policy say; a slug without lines opens to nobody. */
export function accessTo(slug: string): AccessRules {
  const lines = table[slug]
  return Object.fromEntries(
    operations.map((operation) => [operation, together(lines?.[operation] ?? [], operation, slug)]),
  ) as AccessRules
}

/** The grants of an operation as one rule; what is offered stands on a shelf of its own, beside one's own rows. */
function together(grants: readonly Grant[], operation: Operation, slug: string): Access {
  const rules = (on: boolean) =>
    grants
      .filter((grant) => ('when' in grant && grant.when === 'offered') === on)
      .map((grant) => ruleOf(grant, operation, slug))
  const shelf = rules(true)
  return shelf.length > 0 ? besideShelf(anyOf(...rules(false)), anyOf(...shelf)) : anyOf(...rules(false))
}

/** The roles that a post needs to do this to documents it reaches; the hooks ask it where Payload has no document yet. */
export const rolesFor = (slug: Governed, operation: Operation): Role[] => [
  ...new Set((table[slug]?.[operation] ?? []).flatMap((grant) => ('roles' in grant ? grant.roles : []))),
]

/**
 * Do these roles over a document let one see how it came about? Whoever reads it only because it is offered sees it as
 * it is offered, not the texts before.
 */
export function seesHistory(slug: string, roles: readonly Role[]): boolean {
  const grants = table[slug]?.read ?? []
  const own = grants.filter((grant) => !('when' in grant))
  if (own.length === grants.length) return roles.length > 0
  return own.some((grant) => 'roles' in grant && grant.roles.some((role) => roles.includes(role)))
}

/** Who writes a field that has a rule of its own. @throws when the policy has no line for it */
export function writing(slug: Governed, field: string): { create: FieldAccess; update: FieldAccess } {
  const line = table[slug]?.fields?.[field]
  if (!line) throw new Error(`the policy has no line for ${slug}.${field}`)
  if (line.write === 'system') return { create: onlyTheSystem, update: onlyTheSystem }
  const roles = line.write
  return {
    create: ({ req }) => whoeverIs(...roles)({ req }) === true,
    // without a document the form only asks whether the field could ever be his to write
    update: ({ req, doc }) =>
      doc ? rolesAt(req, doc).some((role) => roles.includes(role)) : whoeverIs(...roles)({ req }) === true,
  }
}

function ruleOf(grant: Grant, operation: Operation, slug: string): Access {
  if ('oneself' in grant) return operation === 'create' ? signedIn : oneself(owners[slug] ?? ownAccount)
  // create answers yes or no: a document has no unit yet; refuseForeignUnit asks the rest
  if (operation === 'create') return whoeverIs(...grant.roles)
  if (grant.when === 'offered') return offeredToOwnTree(...grant.roles)
  if (grant.relations.includes('outside')) return whoeverIs(...grant.roles)
  if (grant.relations.includes('nowhere')) return placeless(...grant.roles)
  if (grant.relations.includes('beside')) return withinOwnTree(...grant.roles)
  return grant.relations.includes('own') ? withinOwnUnits(...grant.roles) : nobody
}

/** How a document names the person it belongs to. */
const ownAccount = (person: { id: string }): Where => ({ id: { equals: person.id } })
const owners: Readonly<Record<string, typeof ownAccount>> = {
  disclosures: ({ id }) => ({ askedBy: { equals: id } }),
  'stand-ins': ({ id }) => {
    const concerned: Where[] = [{ absentee: { equals: id } }, { standIn: { equals: id } }]
    return { or: concerned }
  },
  'payload-preferences': ({ id }) => {
    const mine: Where[] = [{ 'user.value': { equals: id } }, { 'user.relationTo': { equals: 'users' } }]
    return { and: mine }
  },
}
