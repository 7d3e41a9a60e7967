import type { CollectionConfig, Config, Field, Payload, Plugin } from 'payload'
import { apiKeys } from './collections/apiKeys'
import type { CollectionOptions } from './collections/options'
import { outlets } from './collections/outlets'
import { products } from './collections/products'
import { webhookEndpoints } from './collections/webhookEndpoints'
import { earlyReadings } from './endpoints/earlyReadings'
import { presented } from './endpoints/presented'
import { type OnPreviewLink, previewLinks } from './endpoints/previewLinks'
import { type OnRecallAct, recallLetterAgain, recallReceipt } from './endpoints/recallOrders'
import { type MayCall, openRecalls, recallList, recallOf } from './endpoints/recalls'
import type { OnResend } from './endpoints/resend'
import { announceChange } from './hooks/announceChange'
import { endPreviews } from './hooks/endPreviews'
import { followUnits } from './hooks/restampUnits'
import type { Source } from './hooks/publishSnapshot'
import { requireTables } from './hooks/requireTables'
import { shareEarly } from './hooks/shareEarly'
import { label, mediaHubTranslations } from './translations'

export type { CollectionOptions, StatedAccess } from './collections/options'
export type { OnPreviewLink, PreviewLink } from './endpoints/previewLinks'
export type { OnRecallAct, RecallAct } from './endpoints/recallOrders'
export type { MayCall } from './endpoints/recalls'
export type { OnResend, Resent } from './endpoints/resend'
export { publishSnapshot, type Source } from './hooks/publishSnapshot'
export { untilServersKnow } from './hooks/untilServersKnow'
export { AnnouncementRefused } from './rules/nextState'

export type MediaHubOptions = {
  /** Collections whose documents become public: slug → what the hub must know of them. */
  sources: Record<string, Source>
  outlets: CollectionOptions
  webhookEndpoints: CollectionOptions
  /** Saved filters: what an outlet or a key is given. */
  products: CollectionOptions
  apiKeys: CollectionOptions
  /** The kinds of item that products may name, in words; absent: any. */
  kinds?: Record<string, string>
  /** Slug of the tree of units: when a unit gets another `parent`, its public items follow. */
  units?: string
  /** `host:port` pairs that webhooks may reach although they are private. */
  allowPrivate: readonly string[]
  /** Hears of every order to send again, in its transaction: for a trail. */
  onResend?: OnResend
  /** Hears of every preview link, in its transaction: for a trail. */
  onPreviewLink?: OnPreviewLink
  /** Hears of what officers do on the recall desk, in its transaction: for a trail. */
  onRecallAct?: OnRecallAct
  /** May this person be given the contact of an outlet that holds what he called back? Absent: nobody. */
  mayCall?: MayCall
}

const ACTIONS = ['published', 'corrected', 'withdrawn']

/**
 * Makes documents public: an immutable snapshot of each announced change, a gap-free feed of changes, and
 * outgoing webhooks to the endpoints of outlets. Its tables come with `migrations/`; its public side is
 * `http.ts`, its post office `jobs.ts`.
 */
export const mediaHub =
  (options: MediaHubOptions): Plugin =>
  (config) => {
    const {
      sources,
      units,
      outlets: outletOptions,
      webhookEndpoints: endpointOptions,
      products: productOptions,
      apiKeys: keyOptions,
      kinds,
      allowPrivate,
      onResend,
      onPreviewLink,
      onRecallAct,
      mayCall,
    } = options
    const named = [...Object.keys(sources), ...(units ? [units] : [])]
    const missing = named.filter((slug) => !config.collections?.some((one) => one.slug === slug))
    if (missing.length > 0) throw new Error(`media-hub: no collection is called ${missing.join(', ')}`)
    const types = [...new Set(Object.values(sources).map(({ type }) => type))]
    const events = types.flatMap((type) => ACTIONS.map((action) => `${type}.${action}`))
    const outletSlug = outletOptions.slug ?? 'outlets'
    const endpointSlug = endpointOptions.slug ?? 'webhook-endpoints'
    const productSlug = productOptions.slug ?? 'products'
    const keySlug = keyOptions.slug ?? 'api-keys'
    return {
      ...config,
      i18n: withTranslations(config.i18n),
      admin: withRecallDesk(
        config.admin,
        Object.keys(sources).filter((slug) => sources[slug]?.seesRecalls),
      ),
      collections: [
        ...(config.collections ?? []).map((collection) =>
          listening(
            shown(collection, sources[collection.slug], {
              onPreviewLink,
              onRecallAct,
              callable: { slug: outletSlug, mayCall },
            }),
            hooksFor(collection.slug, sources[collection.slug], units),
          ),
        ),
        products(productOptions, kinds),
        outlets(outletOptions, { endpoints: endpointSlug, keys: keySlug, products: productSlug }, onResend),
        webhookEndpoints(endpointOptions, { outlets: outletSlug, types: events, allowPrivate, onResend }),
        apiKeys(keyOptions, { outlets: outletSlug, products: productSlug }),
      ],
      onInit: async (payload: Payload) => {
        await config.onInit?.(payload)
        await requireTables(payload)
      },
    }
  }

/** A source can be looked at as the public would see it, by those who may read it. */
const shown = (
  collection: CollectionConfig,
  source: Source | undefined,
  about: Pick<MediaHubOptions, 'onPreviewLink' | 'onRecallAct'> & {
    callable: { slug: string; mayCall: MayCall | undefined }
  },
): CollectionConfig =>
  source
    ? {
        ...collection,
        endpoints: [
          ...(collection.endpoints || []),
          presented(collection.slug, source),
          ...(source.seesEarlyReaders ? [earlyReadings(collection.slug, source)] : []),
          ...(source.mayPreview ? [previewLinks(collection.slug, source, about.onPreviewLink)] : []),
          ...(source.seesRecalls ? recallDoors(collection.slug, source, about) : []),
        ],
        fields: [
          ...(source.seesRecalls ? [recallPanel] : []),
          ...collection.fields,
          ...(source.mayPreview ? [previewPanel(source)] : []),
          ...(source.seesEarlyReaders ? [earlyPanel] : []),
        ],
      }
    : collection

const recallDoors = (
  slug: string,
  source: Source,
  { callable, onRecallAct }: Parameters<typeof shown>[2],
) => [
  openRecalls(slug, source),
  recallList(slug, source),
  recallOf(slug, source, callable),
  recallReceipt(slug, source, onRecallAct),
  recallLetterAgain(slug, source, onRecallAct),
]

/** Beside the form, above all else while there is one: how far a recall has come. */
const recallPanel: Field = {
  name: 'recall',
  type: 'ui',
  label: label('Penarikan', 'Recall'),
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/plugins/media-hub/components/RecallPanel#RecallPanel' },
  },
}

/** The recall desk at /admin/recalls, and the way to it. */
function withRecallDesk(admin: Config['admin'], collections: string[]): Config['admin'] {
  if (collections.length === 0) return admin
  const component = (name: string, props: object) => ({
    path: `/plugins/media-hub/components/${name}#${name}`,
    ...props,
  })
  const view = component('RecallDeskView', { serverProps: { collections } })
  const link = component('RecallsLink', { clientProps: { collections } })
  return {
    ...admin,
    components: {
      ...admin?.components,
      afterNavLinks: [...(admin?.components?.afterNavLinks ?? []), link],
      views: { ...admin?.components?.views, recalls: { Component: view, path: '/recalls', exact: true } },
    },
  }
}

/** Beside the form, who read before the end of the embargo. */
const earlyPanel: Field = {
  name: 'earlyReaders',
  type: 'ui',
  label: label('Pembaca dini', 'Early readers'),
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/plugins/media-hub/components/EarlyReaders#EarlyReaders' },
  },
}

/** Beside the form, where a link for somebody without an account is made. */
const previewPanel = (source: Source): Field => ({
  name: 'previewLink',
  type: 'ui',
  label: label('Tautan pratinjau', 'Preview link'),
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    condition: (data, _beside, { user }) =>
      Boolean(source.isUnpublished?.(data) && source.mayPreview?.({ user }, data)),
    components: { Field: '/plugins/media-hub/components/PreviewPanel#PreviewPanel' },
  },
})

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, unknown>>
  const languages = Object.entries(mediaHubTranslations).map(([language, words]) => [
    language,
    { ...given[language], ...words },
  ])
  return { ...i18n, translations: { ...given, ...Object.fromEntries(languages) } } as Config['i18n']
}

type AfterChange = NonNullable<NonNullable<CollectionConfig['hooks']>['afterChange']>

const hooksFor = (slug: string, source: Source | undefined, units: string | undefined): AfterChange => [
  ...(source ? [announceChange(source)] : []),
  ...(source?.mayPreview ? [endPreviews] : []),
  ...(source?.embargoedUntil ? [shareEarly(source)] : []),
  ...(slug === units ? [followUnits] : []),
]

/** Ours come last, so that they see what the others made of the change. */
const listening = (collection: CollectionConfig, ours: AfterChange): CollectionConfig =>
  ours.length === 0
    ? collection
    : {
        ...collection,
        hooks: { ...collection.hooks, afterChange: [...(collection.hooks?.afterChange ?? []), ...ours] },
      }
