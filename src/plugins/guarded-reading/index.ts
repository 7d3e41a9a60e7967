import type { CollectionConfig, Config, Field, Plugin } from 'payload'
import { reveal } from './endpoints/reveal'
import { fieldNames, guard } from './fields/guard'
import { keepApart } from './hooks/keepApart'
import type { Exception, GuardedReadingOptions } from './options'
import { lookAtVault } from './store/vault'
import { guardedReadingTranslations, panelLabel } from './translations'

export type { GuardedReadingOptions, Leave, Reading } from './options'
export { readAsPerson } from './store/readAsPerson'
export { readForLetter } from './store/readForLetter'

/**
 * Keeps chosen fields of a collection apart, sealed, and lets them be read by one door only, where each reading is
 * recorded before it happens. Its tables come with `migrations/`.
 * @throws at start when a collection or a field of the options does not exist, or the vault is missing
 */
export const guardedReading =
  (options: GuardedReadingOptions): Plugin =>
  (config) => {
    const { collections, exceptions = {} } = options
    for (const slug of [...Object.keys(collections), ...Object.keys(exceptions)]) {
      if (!config.collections?.some((one) => one.slug === slug))
        throw new Error(`guarded-reading: no collection is called ${slug}`)
    }
    return {
      ...config,
      i18n: withTranslations(config.i18n),
      custom: { ...config.custom, guardedReading: options },
      collections: (config.collections ?? []).map((collection) => {
        const { slug } = collection
        if (collections[slug]) return guarded(collection, options)
        const exception = exceptions[slug]
        if (!exception) return collection
        return { ...collection, fields: [panel(exception.collection, exception), ...collection.fields] }
      }),
      onInit: async (payload) => {
        await config.onInit?.(payload)
        const vault = await lookAtVault(payload)
        if (vault === 'missing')
          throw new Error('guarded-reading: its tables are missing. Run the migrations (npm run migrate).')
        if (vault === 'open')
          payload.logger.warn(
            'guarded-reading: this database login can reach the vault around the trail; see "The second wall" in docs/operations.md',
          )
      },
    }
  }

function guarded(collection: CollectionConfig, options: GuardedReadingOptions): CollectionConfig {
  const { slug } = collection
  const { fields = [], readable = [] } = options.collections[slug] ?? {}
  const known = fieldNames(collection.fields)
  const missing = [...fields, ...readable].filter((field) => !known.includes(field))
  if (missing.length > 0 || readable.some((field) => !fields.includes(field)))
    throw new Error(`guarded-reading: ${slug} has no guarded ${missing.join(', ')}`)
  if (collection.versions)
    throw new Error(`guarded-reading: ${slug} keeps versions, a door that is not guarded`)
  return {
    ...collection,
    disableBulkEdit: true,
    disableBulkDelete: true,
    disableDuplicate: true,
    lockDocuments: false,
    fields: [panel(slug), ...guard(collection.fields, fields)],
    endpoints: [...(collection.endpoints || []), reveal(slug, options)],
    hooks: {
      ...collection.hooks,
      afterChange: [keepApart(slug, options), ...(collection.hooks?.afterChange ?? [])],
    },
  }
}

/** Asks for the reason and shows what the one door answers. */
const panel = (of: string, exception?: Exception): Field => ({
  name: 'guardedPanel',
  type: 'ui',
  label: panelLabel,
  admin: {
    disableListColumn: true,
    components: {
      Field: {
        path: '/plugins/guarded-reading/components/RevealPanel#RevealPanel',
        clientProps: { of, exception },
      },
    },
  },
})

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, unknown>>
  const languages = Object.entries(guardedReadingTranslations).map(([language, words]) => [
    language,
    { ...given[language], ...words },
  ])
  return { ...i18n, translations: { ...given, ...Object.fromEntries(languages) } } as Config['i18n']
}
