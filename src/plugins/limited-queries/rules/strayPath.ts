import type { FlattenedField } from 'payload'

/**
 * The relation, inside a filter or an order, through which a caller may not go; undefined when there is none. Asking
 * by a field of a related document tells what stands in it, whether or not the caller may read it.
 * @param follow names of relations that may be followed, one step deep
 */
export function strayPath(
  path: string,
  fields: readonly FlattenedField[],
  follow: readonly string[],
): string | undefined {
  const [name = '', ...rest] = path.replaceAll('__', '.').split('.')
  const field = fields.find((one) => 'name' in one && one.name === name)
  if (!field || rest.length === 0) return undefined
  if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join') {
    if (rest[0] === 'value' || rest[0] === 'relationTo' || (rest.length === 1 && rest[0] === 'id'))
      return undefined
    return follow.includes(name) && rest.length === 1 ? undefined : name
  }
  const inner = 'flattenedFields' in field ? (field.flattenedFields as FlattenedField[]) : []
  return strayPath(rest.filter((part) => !/^\d+$/.test(part)).join('.'), inner, follow)
}

/** Every field path of a filter. */
export function pathsIn(where: unknown, level = 0): string[] {
  if (!where || typeof where !== 'object' || level > 20) return []
  if (Array.isArray(where)) return where.flatMap((one) => pathsIn(one, level + 1))
  return Object.entries(where).flatMap(([key, value]) =>
    ['and', 'or'].includes(key.toLowerCase()) ? pathsIn(value, level + 1) : [key],
  )
}

/** Every field path of an order: `-updatedAt,title` or a list of them. */
export const pathsOf = (sort: unknown): string[] =>
  (Array.isArray(sort) ? sort : typeof sort === 'string' ? sort.split(',') : []).map((one) =>
    String(one).trim().replace(/^-/, ''),
  )
