import type { FlattenedField } from 'payload'

/** What may be asked of any value. */
const ofAny = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const ofOrder = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const ofWords = ['like', 'not_like', 'contains']

const worded = new Set(['text', 'textarea', 'email', 'code', 'richText', 'json'])
const ordered = new Set(['number', 'date', 'text'])

/**
 * The conditions of a filter whose operator does not fit its field: Payload's adapter would answer 500 for most of
 * them (`near` of a text, `not_like` of a date). @returns `path operator`, one per condition
 */
export function unaskable(where: unknown, fields: readonly FlattenedField[], level = 0): string[] {
  if (!where || typeof where !== 'object' || level > 20) return []
  if (Array.isArray(where)) return where.flatMap((one) => unaskable(one, fields, level + 1))
  return Object.entries(where).flatMap(([key, asked]) => {
    if (['and', 'or'].includes(key.toLowerCase())) return unaskable(asked, fields, level + 1)
    if (!asked || typeof asked !== 'object') return []
    const allowed = operatorsOf(fieldAt(key, fields))
    return Object.keys(asked).flatMap((operator) => (allowed.has(operator) ? [] : [`${key} ${operator}`]))
  })
}

function operatorsOf(field: FlattenedField | 'elsewhere' | undefined): Set<string> {
  // a field of another document may hold words or not; the database says the rest
  if (field === 'elsewhere') return new Set([...ofAny, ...ofOrder, 'like', 'contains'])
  // what is no field of ours is an instant (createdAt), an id, or refused by Payload; none of them holds words
  const type = field?.type ?? 'date'
  return new Set([
    ...ofAny,
    ...(ordered.has(type) ? ofOrder : []),
    ...(worded.has(type) ? ofWords : []),
    ...('hasMany' in (field ?? {}) || type === 'select' ? ['contains'] : []),
  ])
}

/** The field at the end of a path; `elsewhere` in another document or inside a JSON value, undefined when there is none. */
function fieldAt(path: string, fields: readonly FlattenedField[]): FlattenedField | 'elsewhere' | undefined {
  const [name = '', ...rest] = path.replaceAll('__', '.').split('.')
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return field
  if (!('flattenedFields' in field)) return 'elsewhere'
  return fieldAt(
    rest.filter((part) => !/^\d+$/.test(part)).join('.'),
    field.flattenedFields as FlattenedField[],
  )
}
