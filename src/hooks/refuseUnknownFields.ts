import { APIError, type CollectionBeforeOperationHook, type FlattenedField } from 'payload'

/** Names a form of the admin sends along although they are no fields. */
const formNames = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'collection',
  'file',
  '_strategy',
  'password',
  'confirm-password',
  'sessions',
])

const expected: Partial<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  textarea: (value) => typeof value === 'string',
  email: (value) => typeof value === 'string',
  code: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  checkbox: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  select: (value) => typeof value === 'string',
  array: (value) => Array.isArray(value),
  group: (value) => typeof value === 'object' && !Array.isArray(value),
  richText: (value) => typeof value === 'object' && !Array.isArray(value),
}

/**
 * Refuses a REST body that names a field the collection does not have, or gives one a value of the
 * wrong type: Payload drops the first silently and lets some of the second fail in the database.
 */
export const refuseUnknownFields: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (req.payloadAPI !== 'REST' || (operation !== 'create' && operation !== 'update')) return args
  const data = (args as { data?: unknown }).data
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    throw bad([{ field: '', code: 'body.not_an_object' }])
  const fields = new Map(collection.flattenedFields.map((field) => [field.name, field]))
  const problems = Object.entries(data).flatMap(([name, value]) => {
    const field = fields.get(name)
    if (name === 'id' && operation === 'create' && value) return [{ field: name, code: 'field.not_yours' }]
    if (!field) return formNames.has(name) ? [] : [{ field: name, code: 'field.unknown' }]
    return fits(field, value) ? [] : [{ field: name, code: 'field.wrong_type' }]
  })
  if (problems.length > 0) throw bad(problems)
  return args
}

function fits(field: FlattenedField, value: unknown): boolean {
  const test = expected[field.type]
  if (!test || value === null || value === undefined || value === '') return true
  if ('hasMany' in field && field.hasMany) return Array.isArray(value) && value.every((entry) => test(entry))
  return test(value)
}

/** So many problems are told, with so many letters of a name: an answer must not grow with what was sent. */
const most = { told: 20, named: 5, letters: 100 }

function bad(problems: Array<{ field: string; code: string }>): APIError {
  const told = problems
    .slice(0, most.told)
    .map(({ field, code }) => ({ field: field.slice(0, most.letters), code }))
  const names = told
    .slice(0, most.named)
    .map(({ field }) => field || 'body')
    .join(', ')
  return new APIError(
    `Isian tidak dikenal atau salah jenis: ${names}${problems.length > most.named ? ', …' : ''}. / Unknown field or wrong type.`,
    400,
    { code: 'body.not_usable', problems: told },
    true,
  )
}
