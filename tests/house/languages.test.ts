import type { Field, SanitizedConfig } from 'payload'
import { beforeAll, expect, it } from 'vitest'

let config: SanitizedConfig

beforeAll(async () => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    PAYLOAD_SECRET: 'x'.repeat(32),
  })
  config = await (await import('../../payload.config')).default
}, 120_000)

/** A word on screen: in both languages, made by Payload itself (a function), or left out on purpose. */
const isSaid = (word: unknown) =>
  word === undefined ||
  word === false ||
  typeof word === 'function' ||
  ['id', 'en'].every((language) => Boolean((word as Record<string, unknown> | null)?.[language]))

function unsaidIn(fields: readonly Field[], at: string): string[] {
  return fields.flatMap((field) => {
    const name = `${at}.${'name' in field && field.name ? field.name : field.type}`
    if (field.admin && 'hidden' in field.admin && field.admin.hidden) return []
    const words: Array<[string, unknown]> = [
      ['label', 'label' in field ? field.label : undefined],
      ['description', field.admin && 'description' in field.admin ? field.admin.description : undefined],
      ...('options' in field
        ? field.options.map((option): [string, unknown] => {
            const value = typeof option === 'string' ? option : option.value
            return [`option ${value}`, typeof option === 'string' ? option : option.label]
          })
        : []),
    ]
    const own = words.filter(([, word]) => !isSaid(word)).map(([what]) => `${name} ${what}`)
    const inner =
      'fields' in field ? field.fields : field.type === 'tabs' ? field.tabs.flatMap((tab) => tab.fields) : []
    return [...own, ...unsaidIn(inner, name)]
  })
}

it('names every collection, field, option and help text in Indonesian and in English', () => {
  const unsaid = config.collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .flatMap(({ admin, fields, labels, slug }) => [
      ...[labels.singular, labels.plural, admin.group, admin.description]
        .filter((word) => !isSaid(word))
        .map(() => slug),
      ...unsaidIn(fields, slug),
    ])
  expect(unsaid).toEqual([])
})

const keysOf = (words: object, at = ''): string[] =>
  Object.entries(words).flatMap(([key, word]) =>
    word && typeof word === 'object' ? keysOf(word, `${at}${key}.`) : [`${at}${key}`],
  )

it('has every word of its own and of the text editor in both languages', () => {
  const { en, id } = config.i18n.translations as unknown as Record<'en' | 'id', object>
  expect(keysOf(id).length).toBeGreaterThan(50)
  // singular and plural of one key: Indonesian has one form only
  const oneForm = (keys: string[]) =>
    [...new Set(keys.map((key) => key.replace(/_(one|other)$/, '')))].toSorted()
  expect(oneForm(keysOf(id))).toEqual(expect.arrayContaining(oneForm(keysOf(en))))
  expect(oneForm(keysOf(en).filter((key) => !key.startsWith('lexical.')))).toEqual(
    oneForm(keysOf(id).filter((key) => !key.startsWith('lexical.'))),
  )
})
