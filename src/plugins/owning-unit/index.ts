import type { CollectionConfig, PayloadRequest, Plugin } from 'payload'

type Words = { id: string; en: string }
// oxlint-disable-next-line typescript/no-explicit-any -- a document of any collection
type AnyDocument = any

export type OwningUnitOptions = {
  /** Slug of the tree of units; a document names its own as `unit`. */
  units: string
  /** Slug → how a document of it is spoken of at the start of a sentence. */
  collections: Record<string, Words>
  /** May this person know that the document exists, and whose it is? */
  mayKnow: (req: Pick<PayloadRequest, 'user'>, doc: AnyDocument) => boolean
}

/** Tells a person who opens a link to another unit's document whose it is and whom to ask. */
export const owningUnit =
  (options: OwningUnitOptions): Plugin =>
  (config) => ({
    ...config,
    custom: { ...config.custom, owningUnit: options },
    collections: (config.collections ?? []).map((collection) =>
      collection.slug in options.collections ? tellingAboveItsList(collection) : collection,
    ),
  })

/** The options as the plugin left them in the configuration. */
export const optionsOf = (payload: PayloadRequest['payload']): OwningUnitOptions =>
  payload.config.custom?.owningUnit as OwningUnitOptions

const tellingAboveItsList = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  admin: {
    ...collection.admin,
    components: {
      ...collection.admin?.components,
      beforeListTable: [
        ...(collection.admin?.components?.beforeListTable ?? []),
        '/plugins/owning-unit/components/WhoseIsIt#WhoseIsIt',
      ],
    },
  },
})
