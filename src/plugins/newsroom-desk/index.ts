import type { Config, Plugin } from 'payload'
import type { NewsroomDeskOptions } from './options'
import { deskTranslations } from './translations'

export type { DeskList, NewsroomDeskOptions } from './options'
export { readList } from './components/readList'
export { startOfWeek } from './rules/startOfWeek'

/** The first page after signing in: what waits for this person, what came back, what went out. */
export const newsroomDesk =
  (options: NewsroomDeskOptions): Plugin =>
  (config) => ({
    ...config,
    custom: { ...config.custom, newsroomDesk: options },
    i18n: withTranslations(config.i18n),
    admin: {
      ...config.admin,
      components: {
        ...config.admin?.components,
        views: {
          ...config.admin?.components?.views,
          dashboard: { Component: '/plugins/newsroom-desk/components/Desk#Desk' },
        },
      },
    },
  })

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, unknown>>
  const ours = Object.entries(deskTranslations).map(([language, words]) => [
    language,
    { ...given[language], ...words },
  ])
  return { ...i18n, translations: { ...given, ...Object.fromEntries(ours) } } as Config['i18n']
}
