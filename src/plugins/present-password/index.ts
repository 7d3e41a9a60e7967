import type { CollectionConfig, Field, Plugin } from 'payload'
import { givePassword } from './endpoints/givePassword'
import { demandPresentPassword } from './hooks/demandPresentPassword'
import type { PresentPasswordOptions } from './options'

/** Asks for the present password before a person changes what opens his own account: password, address, key. */
export const presentPassword =
  (options: PresentPasswordOptions): Plugin =>
  (config) => ({
    ...config,
    collections: (config.collections ?? []).map((collection) =>
      collection.slug === options.collection ? withQuestion(collection, options) : collection,
    ),
  })

const withQuestion = (collection: CollectionConfig, options: PresentPasswordOptions): CollectionConfig => ({
  ...collection,
  endpoints: [...(collection.endpoints || []), givePassword(options)],
  // first among the fields: right below password, address and key
  fields: [panel, ...collection.fields],
  hooks: {
    ...collection.hooks,
    beforeChange: [demandPresentPassword(options), ...(collection.hooks?.beforeChange ?? [])],
  },
})

const panel: Field = {
  name: 'presentPassword',
  type: 'ui',
  label: { id: 'Kata sandi sekarang', en: 'Present password' },
  admin: {
    disableListColumn: true,
    components: { Field: '/plugins/present-password/components/PresentPassword#PresentPassword' },
  },
}
