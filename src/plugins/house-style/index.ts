import type { CollectionConfig, Config, Plugin } from 'payload'
import { datesAsWritten } from './datesAsWritten'
import { mark } from './mark'
import { houseTranslations } from './translations'

export type HouseStyleOptions = {
  /** Name of the product, beside its mark and in every title. */
  product: string
  /** What the sign-in page says it is, in one sentence. */
  promise: { id: string; en: string }
}

const components = '/plugins/house-style/components'

/** Name, mark, colours and words of the admin. */
export const houseStyle =
  ({ product, promise }: HouseStyleOptions): Plugin =>
  (config) => ({
    ...config,
    collections: (config.collections ?? []).map(quiet),
    i18n: withTranslations(config.i18n),
    admin: {
      ...config.admin,
      meta: {
        ...config.admin?.meta,
        titleSuffix: ` · ${product}`,
        icons: [
          { rel: 'icon', type: 'image/svg+xml', url: `data:image/svg+xml,${encodeURIComponent(mark)}` },
        ],
      },
      components: {
        ...config.admin?.components,
        graphics: {
          Icon: `${components}/Icon#Icon`,
          Logo: { path: `${components}/Logo#Logo`, clientProps: { product } },
        },
        beforeLogin: [
          ...(config.admin?.components?.beforeLogin ?? []),
          { path: `${components}/Promise#Promise`, clientProps: { promise } },
        ],
        providers: [...(config.admin?.components?.providers ?? []), `${components}/HouseStyle#HouseStyle`],
      },
    },
  })

/** No tab for programmers, dates in one shape. */
const quiet = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: datesAsWritten(collection.fields),
  admin: { ...collection.admin, hideAPIURL: true },
})

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, Record<string, unknown>>>
  const ours = Object.entries(houseTranslations).map(([language, groups]) => {
    const merged = Object.entries(groups).map(([group, words]) => [
      group,
      { ...given[language]?.[group], ...words },
    ])
    return [language, { ...given[language], ...Object.fromEntries(merged) }]
  })
  return { ...i18n, translations: { ...given, ...Object.fromEntries(ours) } } as Config['i18n']
}
