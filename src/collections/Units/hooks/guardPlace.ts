import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../../../access/person'
import { rolesOver, type Scope, scopeKey } from '../../../domain/posts'

/**
 * Only an administrator of the parent places a unit below it or lets it serve it: posts at a unit that serves its
 * parent reach the whole of the parent. Without this, an administrator of a Polsek could climb to headquarters.
 */
export const guardPlace: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const person = personOf(req)
  const placed =
    operation === 'create' || ('parent' in data && idOf(data.parent) !== idOf(originalDoc?.parent))
  const begins = Boolean(data.servesParent) && !originalDoc?.servesParent
  if (!person || (!placed && !begins)) return data
  if (rolesOver(person.posts, scopeOfParent(data.scope), new Date()).includes('admin')) return data
  throw new APIError(
    'Hanya administrator satuan induk yang menempatkan satuan di bawahnya atau menjadikannya pelayan induk. / Only an administrator of the parent does this.',
    403,
    { code: 'scope.foreign_unit' },
    true,
  )
}

/** The ancestors of a unit without itself. */
function scopeOfParent({ depth, ...scope }: Scope & { depth: number }): Scope {
  return { ...scope, [scopeKey(depth)]: null }
}

const idOf = (value: unknown): unknown =>
  value && typeof value === 'object' && 'id' in value ? (value as { id: unknown }).id : (value ?? null)
