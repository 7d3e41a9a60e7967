import type { FlattenedField } from 'payload'

/** Short values: one per document, and nothing a database would have to unpack for every row it puts in order. */
const short = new Set([
  'text',
  'email',
  'number',
  'date',
  'checkbox',
  'select',
  'radio',
  'relationship',
  'upload',
])
const always = new Set(['id', 'createdAt', 'updatedAt'])

/** Can a list be put in order by this path: a short field of the document's own, alone or in a group? */
export function isSortable(path: string, fields: readonly FlattenedField[]): boolean {
  if (always.has(path)) return true
  const [name = '', ...rest] = path.replaceAll('__', '.').split('.')
  const field = fields.find((one) => one.name === name)
  if (!field) return false
  if (rest.length === 0) return short.has(field.type) && !('hasMany' in field && field.hasMany)
  return field.type === 'group' && isSortable(rest.join('.'), field.flattenedFields)
}
