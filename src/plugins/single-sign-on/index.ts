import type { CollectionConfig, Config, Plugin } from 'payload'
import { beginEndpoint } from './endpoints/begin'
import { callbackEndpoint } from './endpoints/callback'
import type { Desk } from './endpoints/desk'
import { linkEndpoint, unlinkEndpoint } from './endpoints/manageLink'
import type { SingleSignOnOptions } from './options'
import { discoverer } from './provider/discover'
import { singleSignOnTranslations } from './translations'

export type { Refusal as SingleSignOnRefusal, Step as SingleSignOnStep } from './options'

const components = '/plugins/single-sign-on/components'

/**
 * People sign in by an OpenID provider of their institution. It never makes an account and never gives a post: it
 * says who somebody is, and the account that he has here is his.
 */
export const singleSignOn =
  (options: SingleSignOnOptions): Plugin =>
  (config) => {
    const { provider } = options
    const collections = (config.collections ?? []).map((collection) =>
      collection.slug === options.collection ? enteredByProvider(collection, options) : collection,
    )
    const known = { ...config, collections, admin: { ...config.admin, dependencies: inImportMap(config) } }
    if (!provider) return known
    const serverProps = { label: provider.label, begin: pathOf(options, config) }
    const { beforeLogin = [], afterLogin = [] } = config.admin?.components ?? {}
    return {
      ...known,
      i18n: withTranslations(config.i18n),
      admin: {
        ...known.admin,
        components: {
          ...config.admin?.components,
          beforeLogin: [...beforeLogin, { path: `${components}/Told#Told`, serverProps }],
          afterLogin: [...afterLogin, { path: `${components}/SignInButton#SignInButton`, serverProps }],
        },
      },
    }
  }

/** Components are built in whether or not a provider is set: that is known only where the hub runs. */
const inImportMap = ({ admin }: Config): NonNullable<Config['admin']>['dependencies'] => ({
  ...admin?.dependencies,
  ...Object.fromEntries(
    ['Told#Told', 'SignInButton#SignInButton', 'LinkPanel#LinkPanel'].map((name) => [
      `single-sign-on ${name}`,
      { path: `${components}/${name}`, type: 'component' },
    ]),
  ),
})

const pathOf = ({ collection }: SingleSignOnOptions, { routes }: Pick<Config, 'routes'>) =>
  `${routes?.api ?? '/api'}/${collection}/single-sign-on`

function enteredByProvider(collection: CollectionConfig, options: SingleSignOnOptions): CollectionConfig {
  const { provider, publicUrl } = options
  const path = pathOf(options, {})
  const desk: Desk = {
    options,
    discover: provider && discoverer(provider),
    callback: `${publicUrl}${path}/callback`,
    cookie: { path, secure: publicUrl.startsWith('https://') },
  }
  return {
    ...collection,
    endpoints: [
      ...(collection.endpoints || []),
      beginEndpoint(desk),
      callbackEndpoint(desk),
      linkEndpoint(options),
      unlinkEndpoint(options),
    ],
    fields: provider
      ? [
          ...collection.fields,
          {
            name: 'singleSignOn',
            type: 'ui',
            label: { id: 'Masuk tunggal', en: 'Single sign-on' },
            admin: {
              position: 'sidebar',
              disableListColumn: true,
              components: {
                Field: {
                  path: `${components}/LinkPanel#LinkPanel`,
                  clientProps: { label: provider.label },
                },
              },
            },
          },
        ]
      : collection.fields,
  }
}

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, unknown>>
  const languages = Object.entries(singleSignOnTranslations).map(([language, words]) => [
    language,
    { ...given[language], ...words },
  ])
  return { ...i18n, translations: { ...given, ...Object.fromEntries(languages) } } as Config['i18n']
}
