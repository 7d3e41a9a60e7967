import type { CollectionConfig, Config, Plugin } from 'payload'
import { acceptEndpoint, openEndpoint } from './endpoints/accept'
import { renewEndpoint, revokeEndpoint, stateEndpoint } from './endpoints/manage'
import { awaitPassword, notePassword, quietReset } from './hooks/awaitPassword'
import { endWithAccount, inviteToNew } from './hooks/followAccount'
import type { InvitationsOptions } from './options'
import { invitationTranslations } from './translations'

export type { Step as InvitationStep } from './options'

const components = '/plugins/invitations/components'

/**
 * Accounts made without a password are invited by a letter: a link that works once, for 72 hours, and leads to a page
 * where its person chooses a password. Accounts made with one are left alone.
 */
export const invitations =
  (options: InvitationsOptions): Plugin =>
  (config) => ({
    ...config,
    i18n: withTranslations(config.i18n),
    collections: (config.collections ?? []).map((collection) =>
      collection.slug === options.collection ? byInvitation(collection, options) : collection,
    ),
    admin: {
      ...config.admin,
      components: {
        ...config.admin?.components,
        views: {
          ...config.admin?.components?.views,
          invitation: {
            Component: {
              path: `${components}/InvitationPage#InvitationPage`,
              serverProps: { collection: options.collection, product: options.product },
            },
            path: '/invitation',
            exact: true,
            meta: { title: 'Undangan' },
          },
        },
      },
    },
  })

const byInvitation = (collection: CollectionConfig, options: InvitationsOptions): CollectionConfig => ({
  ...collection,
  endpoints: [
    ...(collection.endpoints || []),
    openEndpoint(options),
    acceptEndpoint(options),
    stateEndpoint(options),
    renewEndpoint(options),
    revokeEndpoint(options),
  ],
  fields: [
    ...collection.fields,
    {
      name: 'invitation',
      type: 'ui',
      label: { id: 'Undangan', en: 'Invitation' },
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: `${components}/InvitationPanel#InvitationPanel` },
      },
    },
  ],
  admin: {
    ...collection.admin,
    components: {
      ...collection.admin?.components,
      views: {
        ...collection.admin?.components?.views,
        edit: {
          ...collection.admin?.components?.views?.edit,
          default: { Component: `${components}/AccountForm#AccountForm` },
        },
      },
    },
  } as CollectionConfig['admin'],
  hooks: {
    ...collection.hooks,
    beforeOperation: [...(collection.hooks?.beforeOperation ?? []), quietReset],
    beforeValidate: [...(collection.hooks?.beforeValidate ?? []), awaitPassword],
    beforeChange: [notePassword, ...(collection.hooks?.beforeChange ?? [])],
    afterChange: [...(collection.hooks?.afterChange ?? []), inviteToNew(options), endWithAccount(options)],
  },
})

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, unknown>>
  const languages = Object.entries(invitationTranslations).map(([language, words]) => [
    language,
    { ...given[language], ...words },
  ])
  return { ...i18n, translations: { ...given, ...Object.fromEntries(languages) } } as Config['i18n']
}
