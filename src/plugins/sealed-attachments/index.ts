import type { CollectionConfig, Config, Field, PayloadRequest, Plugin } from 'payload'
import { attachmentEndpoints } from './endpoints/attachmentEndpoints'
import type { AnyDocument, AttachmentAct, SealedAttachmentsOptions } from './options'
import { attach } from './store/attach'
import { isReady } from './store/attachments'
import { panelLabel, sealedAttachmentsTranslations } from './translations'

export { forget as forgetAttachments } from './store/attachments'

/**
 * Keeps the files that come with a document sealed, by doors of their own: handed in at the desk or by the system, read
 * one by one with a reason that is recorded first. Its table comes with `migrations/`.
 * @throws at start for a collection that is not there, or without its table
 */
export const sealedAttachments =
  (options: SealedAttachmentsOptions): Plugin =>
  (config) => {
    for (const slug of Object.keys(options.collections))
      if (!config.collections?.some((one) => one.slug === slug))
        throw new Error(`sealed-attachments: no collection is called ${slug}`)
    return {
      ...config,
      i18n: withTranslations(config.i18n),
      custom: { ...config.custom, sealedAttachments: options },
      collections: (config.collections ?? []).map((collection) =>
        options.collections[collection.slug] ? withFiles(collection, options) : collection,
      ),
      onInit: async (payload) => {
        await config.onInit?.(payload)
        if (!(await isReady(payload)))
          throw new Error('sealed-attachments: its table is missing. Run the migrations (npm run migrate).')
      },
    }
  }

type Handed = {
  collection: string
  doc: AnyDocument
  kind: string
  bytes: Buffer
  actor: NonNullable<AttachmentAct['actor']>
}

/** Keeps a file that came without a person who is signed in, in the transaction of its cause. */
export const attachWithin = (req: PayloadRequest, handed: Handed): Promise<unknown> =>
  attach(req, req.payload.config.custom.sealedAttachments as SealedAttachmentsOptions, {
    ...handed,
    keptBy: null,
  })

const withFiles = (collection: CollectionConfig, options: SealedAttachmentsOptions): CollectionConfig => ({
  ...collection,
  endpoints: [...(collection.endpoints || []), ...attachmentEndpoints(collection.slug, options)],
  fields: [...collection.fields, panel(collection.slug, options)],
})

const panel = (slug: string, { collections }: SealedAttachmentsOptions): Field => ({
  name: 'attachmentsPanel',
  type: 'ui',
  label: panelLabel,
  admin: {
    disableListColumn: true,
    components: {
      Field: {
        path: '/plugins/sealed-attachments/components/AttachmentsPanel#AttachmentsPanel',
        clientProps: { slug, kinds: collections[slug]?.kinds },
      },
    },
  },
})

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, unknown>>
  const languages = Object.entries(sealedAttachmentsTranslations).map(([language, words]) => [
    language,
    { ...given[language], ...words },
  ])
  return { ...i18n, translations: { ...given, ...Object.fromEntries(languages) } } as Config['i18n']
}
