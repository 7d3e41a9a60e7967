import type { CollectionConfig, Config, Field, Plugin } from 'payload'
import { sessionEndpoints } from './endpoints/sessionEndpoints'
import { watchSessions } from './hooks/watchSessions'
import type { SessionListOptions } from './options'
import { sessionListTranslations } from './translations'

export type { Ended } from './options'

/**
 * Shows a person, and who administers him, the running sessions of his account, and ends one, the others or all of
 * them. Refuses a closed account at every request, by session and by key.
 */
export const sessionList =
  (options: SessionListOptions): Plugin =>
  (config) => ({
    ...config,
    i18n: withTranslations(config.i18n),
    collections: (config.collections ?? []).map((collection) =>
      collection.slug === options.collection ? withSessions(collection, options) : collection,
    ),
    onInit: async (payload) => {
      await config.onInit?.(payload)
      watchSessions(payload, options)
    },
  })

const withSessions = (collection: CollectionConfig, options: SessionListOptions): CollectionConfig => ({
  ...collection,
  endpoints: [...(collection.endpoints || []), ...sessionEndpoints(options)],
  fields: [...collection.fields, panel],
})

const panel: Field = {
  name: 'sessionList',
  type: 'ui',
  label: { id: 'Sesi yang berjalan', en: 'Running sessions' },
  admin: {
    disableListColumn: true,
    components: { Field: '/plugins/session-list/components/Sessions#Sessions' },
  },
}

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, unknown>>
  const languages = Object.entries(sessionListTranslations).map(([language, words]) => [
    language,
    { ...given[language], ...words },
  ])
  return { ...i18n, translations: { ...given, ...Object.fromEntries(languages) } } as Config['i18n']
}
