import type { CollectionConfig, Config, Plugin } from 'payload'
import { loginDoor, resetDoor } from './endpoints/doors'
import { ownEndpoints } from './endpoints/ownEndpoints'
import { resetEndpoints } from './endpoints/resetEndpoints'
import { signInEndpoints } from './endpoints/signInEndpoints'
import { endUnproven, endUnprovenOfAll } from './hooks/endUnproven'
import { holdBack, markResetting, markSession, refuseUnproven } from './hooks/holdBack'
import { keysNeedProof } from './hooks/keysNeedProof'
import { nameTheNeed } from './hooks/nameTheNeed'
import type { SecondFactorOptions } from './options'
import { keptOptions } from './signIn/keptOptions'
import { secondFactorTranslations } from './translations'

export { isPresentPassword } from './prove/isPresentPassword'
export { endUnprovenOf } from './signIn/endUnprovenOf'
export { askSecondFactor } from './signIn/askSecondFactor'

const components = '/plugins/second-factor/components'

/**
 * A second factor after the password: authenticator apps (TOTP), passkeys, recovery codes. An account that has one,
 * or must have one, gets a ticket instead of a session, and the session for a proof.
 */
export const secondFactor =
  (options: SecondFactorOptions): Plugin =>
  (config) => ({
    ...config,
    custom: { ...config.custom, ...keptOptions(options) },
    i18n: withTranslations(config.i18n),
    admin: {
      ...config.admin,
      components: {
        ...config.admin?.components,
        views: {
          ...config.admin?.components?.views,
          login: { Component: `${components}/SignInPage#SignInPage`, path: '/login', exact: true },
        },
      },
    },
    hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), nameTheNeed(options)] },
    collections: (config.collections ?? [])
      .map((collection) =>
        collection.slug === options.collection ? withFactor(collection, options) : collection,
      )
      .map((collection) =>
        collection.slug === options.saidIn?.collection
          ? withPolicy(collection, options, options.saidIn.field)
          : collection,
      ),
  })

const withPolicy = (collection: CollectionConfig, options: SecondFactorOptions, field: string) => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterChange: [...(collection.hooks?.afterChange ?? []), endUnprovenOfAll(options, field)],
  },
})

const withFactor = (collection: CollectionConfig, options: SecondFactorOptions): CollectionConfig => ({
  ...collection,
  fields: [
    ...collection.fields,
    {
      name: 'secondFactor',
      type: 'ui',
      label: { id: 'Verifikasi dua langkah', en: 'Two-step verification' },
      admin: {
        disableListColumn: true,
        components: { Field: `${components}/FactorPanel#FactorPanel` },
      },
    },
  ],
  endpoints: [
    ...(collection.endpoints || []),
    loginDoor(options),
    resetDoor(options),
    ...signInEndpoints(options),
    ...ownEndpoints(options),
    ...resetEndpoints(options),
  ],
  hooks: {
    ...collection.hooks,
    beforeOperation: [...(collection.hooks?.beforeOperation ?? []), markResetting, refuseUnproven(options)],
    beforeChange: [...(collection.hooks?.beforeChange ?? []), keysNeedProof(options)],
    beforeLogin: [...(collection.hooks?.beforeLogin ?? []), holdBack(options)],
    afterLogin: [...(collection.hooks?.afterLogin ?? []), markSession],
    afterChange: [...(collection.hooks?.afterChange ?? []), endUnproven(options)],
  },
})

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, unknown>>
  const languages = Object.entries(secondFactorTranslations).map(([language, words]) => [
    language,
    { ...given[language], ...words },
  ])
  return { ...i18n, translations: { ...given, ...Object.fromEntries(languages) } } as Config['i18n']
}
