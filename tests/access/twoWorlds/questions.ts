import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import type { Dice } from './dice'

/** What a question may be made of. */
export type Vocabulary = {
  collections: readonly SanitizedCollectionConfig[]
  ids: readonly string[]
  words: readonly string[]
}

const operators = [
  ...['equals', 'not_equals', 'like', 'not_like', 'contains', 'in', 'not_in', 'all', 'exists'],
  ...['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal', 'near', 'within', 'unheard_of'],
]
/** Fit any field, so that enough questions come as far as an answer. */
const fitting = ['equals', 'not_equals', 'in', 'exists']
/** What Payload keeps of an account besides its fields, and names that reach elsewhere in JavaScript or SQL. */
const hidden = [
  ...['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration', 'apiKey', 'apiKeyIndex'],
  ...['sessions.id', 'loginAttempts', 'lockUntil', '_verified', 'secretSealed', 'nik', 'name', 'address'],
  ...[
    'version.title',
    '_status',
    'deletedAt',
    '__proto__',
    'constructor.name',
    "title'--",
    'title::text',
    'scope.u1',
    'scope.u3',
    'scope.offered',
  ],
]

/** Payload's own collections come last, and answer nearly nobody. */
const ours = 10

/** One random REST question about anything in the house, by any door that reads. */
export function question(dice: Dice, { collections, ids, words }: Vocabulary): string {
  const collection = dice.one(dice.chance(0.8) ? collections.slice(0, ours) : collections)
  const { slug } = collection
  const paths = pathsOf(collection, collections)
  const value = (): string =>
    dice.one([
      () => dice.one(words),
      () => dice.one(ids),
      () => dice.one(['true', 'false', '', 'null', '0', '2026-01-01']),
    ])()
  const condition = (prefix: string): string => {
    const path = dice.chance(0.15) ? dice.one(hidden) : dice.one(paths)
    const operator = dice.chance(0.6) ? dice.one(fitting) : dice.one(operators)
    const name = dice.chance(0.05) ? path.replaceAll('.', '__') : path
    return `${prefix}[${encodeURIComponent(name)}][${operator}]=${encodeURIComponent(value())}`
  }
  const filter = (): string[] => {
    const kind = dice.below(6)
    if (kind === 0) return []
    if (kind < 4) return [condition('where')]
    const joined = dice.one(['and', 'or'])
    return [
      condition(`where[${joined}][0]`),
      condition(`where[${joined}][1]${dice.chance(0.3) ? '[or][0]' : ''}`),
    ]
  }
  const order = (): string[] =>
    dice.chance(0.4)
      ? [`sort=${dice.one(['', '-'])}${dice.chance(0.2) ? dice.one(hidden) : dice.one(paths)}`]
      : []
  const shape = (): string[] => [
    ...(dice.chance(0.3) ? [`depth=${dice.below(4)}`] : []),
    ...(dice.chance(0.2) ? [`limit=${dice.one(['1', '3', '100', '0', '-1'])}`] : []),
    ...(dice.chance(0.1) ? [`page=${1 + dice.below(3)}`] : []),
    ...(dice.chance(0.15) ? [`select[${dice.one(paths)}]=true`] : []),
    ...(dice.chance(0.1) ? [`populate[users][${dice.one(['email', 'hash', 'posts'])}]=true`] : []),
    ...(dice.chance(0.05) ? ['draft=true'] : []),
    ...(dice.chance(0.05) ? ['trash=true'] : []),
    ...(dice.chance(0.05) ? ['showHiddenFields=true'] : []),
    ...(dice.chance(0.05) ? ['pagination=false'] : []),
    ...(dice.chance(0.05) ? [`joins[${dice.one(paths)}][limit]=5`] : []),
  ]
  const id = () => dice.one(ids)
  const query = (...parts: string[]) => (parts.length > 0 ? `?${parts.join('&')}` : '')
  return dice.one([
    () => slug + query(...filter(), ...order(), ...shape()),
    () => slug + query(...filter(), ...order(), ...shape()),
    () => slug + query(...filter(), ...order(), ...shape()),
    () => `${slug}/count${query(...filter())}`,
    () => `${slug}/${id()}${query(...shape())}`,
    () => `${slug}/versions${query(...filter(), ...order())}`,
    () => `${slug}/versions/${id()}`,
    () => `${slug}/access/${id()}`,
    () => `${slug}/${id()}/steps`,
    () => `${slug}/${id()}/${dice.one(['deliveries', 'preview', 'sessions', 'public'])}`,
    () => `${slug}/file/${encodeURIComponent(dice.one(words))}`,
    () =>
      dice.one([
        'access',
        'users/me',
        'users/init',
        'payload-jobs/run',
        'payload-locked-documents',
        'globals/x',
      ]),
  ])()
}

/** Every path of a collection, and through its relations one step further. */
function pathsOf(collection: SanitizedCollectionConfig, all: readonly SanitizedCollectionConfig[]): string[] {
  const own = fieldPaths(collection.flattenedFields)
  const beyond = collection.flattenedFields.flatMap((field) => {
    if (!('relationTo' in field) || typeof field.relationTo !== 'string') return []
    const related = all.find(({ slug }) => slug === field.relationTo)
    return related ? fieldPaths(related.flattenedFields).map((path) => `${field.name}.${path}`) : []
  })
  return ['id', 'createdAt', 'updatedAt', ...own, ...own, ...own, ...beyond]
}

const fieldPaths = (fields: readonly FlattenedField[]): string[] =>
  fields.flatMap((field) =>
    'flattenedFields' in field
      ? fieldPaths(field.flattenedFields as FlattenedField[]).map((path) => `${field.name}.${path}`)
      : [field.name],
  )
