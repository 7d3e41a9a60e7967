import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../access/person'
import { rolesFor } from '../access/accessTo'
import type { Governed } from '../access/policy'
import { type Post, type Role, rolesOver, type Scope } from '../domain/posts'

/**
 * Refuses to create a document in a unit, or move one to a unit, that the person's posts do not reach.
 * Create access cannot ask this: it answers yes or no before the document has a unit.
 */
export const refuseForeignUnit =
  (slug: Governed): CollectionBeforeChangeHook =>
  ({ data, operation, originalDoc, req }) => {
    const person = personOf(req)
    const moved = 'unit' in data && idOf(data.unit) !== idOf(originalDoc?.unit)
    if (!person || (operation === 'update' && !moved)) return data
    const roles = rolesFor(slug, operation)
    if (!canActIn(person.posts, data.scope as Scope, roles)) {
      throw new APIError(
        'Satuan ini di luar jangkauan jabatan Anda. Pilih satuan Anda sendiri, atau minta operator satuan itu. / This unit is outside your posts.',
        403,
        { code: 'scope.foreign_unit' },
        true,
      )
    }
    return data
  }

const canActIn = (posts: Post[] | null | undefined, scope: Scope, roles: Role[]) =>
  rolesOver(posts, scope, new Date()).some((role) => roles.includes(role))

const idOf = (value: unknown): unknown =>
  value && typeof value === 'object' && 'id' in value ? (value as { id: unknown }).id : (value ?? null)
