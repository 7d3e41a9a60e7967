import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../access/person'
import { type Post, type Role, rolesOver, type Scope } from '../domain/posts'

type Options = { roles: Role[] }

/**
 * Refuses to create a document in a unit, or move one to a unit, that the person's posts do not reach.
 * Create access cannot ask this: it answers yes or no before the document has a unit.
 */
export const refuseForeignUnit =
  ({ roles }: Options): CollectionBeforeChangeHook =>
  ({ data, originalDoc, req }) => {
    const person = personOf(req)
    const moved = 'unit' in data && idOf(data.unit) !== idOf(originalDoc?.unit)
    if (!person || (originalDoc && !moved)) return data
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
