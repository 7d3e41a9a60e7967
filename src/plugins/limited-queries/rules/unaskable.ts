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
 * @param fieldsOf the fields of a related collection
 */
export function unaskable(
  where: unknown,
  fields: readonly FlattenedField[],
  fieldsOf: FieldsOf = () => undefined,
  level = 0,
): string[] {
  if (!where || typeof where !== 'object' || level > 20) return []
  if (Array.isArray(where)) return where.flatMap((one) => unaskable(one, fields, fieldsOf, level + 1))
  return Object.entries(where).flatMap(([key, asked]) => {
    if (['and', 'or'].includes(key.toLowerCase())) return unaskable(asked, fields, fieldsOf, level + 1)
    if (!asked || typeof asked !== 'object') return []
    const allowed = operatorsOf(fieldAt(key, fields, fieldsOf))
    return Object.entries(asked).flatMap(([operator, value]) =>
      allowed.has(operator) && !isNoList(operator, value) ? [] : [`${key} ${operator}`],
    )
  })
}

/** Payload reads the word `null` as no value, and fails where it looks for a list. */
const isNoList = (operator: string, value: unknown): boolean =>
  ['in', 'not_in'].includes(operator) && (value === null || value === 'null')

function operatorsOf(field: Found): Set<string> {
  // a field of another document may hold words or not; the database says the rest
  if (field === 'elsewhere') return new Set([...ofAny, ...ofOrder, 'like', 'contains'])
  if (field === 'many elsewhere') return new Set()
  // a relation to several collections is asked by its `value` and its `relationTo`
  if (field && 'relationTo' in field && Array.isArray(field.relationTo)) return new Set()
  // what is no field of ours is an instant (createdAt), an id, or refused by Payload; none of them holds words
  const type = field?.type ?? 'date'
  return new Set([
    ...ofAny,
    ...(ordered.has(type) ? ofOrder : []),
    ...(worded.has(type) ? ofWords : []),
    ...('hasMany' in (field ?? {}) || type === 'select' ? ['contains'] : []),
  ])
}

type FieldsOf = (slug: string) => readonly FlattenedField[] | undefined
type Found = FlattenedField | 'elsewhere' | 'many elsewhere' | undefined

/** The field at the end of a path; `elsewhere` in another document or inside a JSON value, undefined when there is none. */
function fieldAt(path: string, fields: readonly FlattenedField[], fieldsOf: FieldsOf): Found {
  const [name = '', ...rest] = path.replaceAll('__', '.').split('.')
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return field
  const further = rest.filter((part) => !/^\d+$/.test(part)).join('.')
  if ('flattenedFields' in field) return fieldAt(further, field.flattenedFields as FlattenedField[], fieldsOf)
  const related = 'relationTo' in field && typeof field.relationTo === 'string' && fieldsOf(field.relationTo)
  if (!related) return 'elsewhere'
  const found = fieldAt(further, related, fieldsOf)
  // Payload's adapter does not join the table of a list that stands in another document
  return typeof found === 'object' && 'hasMany' in found && found.hasMany ? 'many elsewhere' : found
}
