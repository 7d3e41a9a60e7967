import type { CollectionConfig, Config, Payload, Plugin } from 'payload'
import type { CollectionOptions } from './collections/options'
import { outlets } from './collections/outlets'
import { webhookEndpoints } from './collections/webhookEndpoints'
import { presented } from './endpoints/presented'
import type { OnResend } from './endpoints/resend'
import { announceChange } from './hooks/announceChange'
import { followUnits } from './hooks/restampUnits'
import type { Source } from './hooks/publishSnapshot'
import { requireTables } from './hooks/requireTables'
import { mediaHubTranslations } from './translations'

export type { CollectionOptions, StatedAccess } from './collections/options'
export type { OnResend, Resent } from './endpoints/resend'
export { publishSnapshot, type Source } from './hooks/publishSnapshot'
export { AnnouncementRefused } from './rules/nextState'

export type MediaHubOptions = {
  /** Collections whose documents become public: slug → what the hub must know of them. */
  sources: Record<string, Source>
  outlets: CollectionOptions
  webhookEndpoints: CollectionOptions
  /** Slug of the tree of units: when a unit gets another `parent`, its public items follow. */
  units?: string
  /** `host:port` pairs that webhooks may reach although they are private. */
  allowPrivate: readonly string[]
  /** Hears of every order to send again, in its transaction: for a trail. */
  onResend?: OnResend
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
      allowPrivate,
      onResend,
    } = options
    const named = [...Object.keys(sources), ...(units ? [units] : [])]
    const missing = named.filter((slug) => !config.collections?.some((one) => one.slug === slug))
    if (missing.length > 0) throw new Error(`media-hub: no collection is called ${missing.join(', ')}`)
    const types = [...new Set(Object.values(sources).map(({ type }) => type))]
    const events = types.flatMap((type) => ACTIONS.map((action) => `${type}.${action}`))
    const outletSlug = outletOptions.slug ?? 'outlets'
    const endpointSlug = endpointOptions.slug ?? 'webhook-endpoints'
    return {
      ...config,
      i18n: withTranslations(config.i18n),
      collections: [
        ...(config.collections ?? []).map((collection) =>
          listening(
            shown(collection, sources[collection.slug]),
            hooksFor(collection.slug, sources[collection.slug], units),
          ),
        ),
        outlets(outletOptions, endpointSlug),
        webhookEndpoints(endpointOptions, { outlets: outletSlug, types: events, allowPrivate, onResend }),
      ],
      onInit: async (payload: Payload) => {
        await config.onInit?.(payload)
        await requireTables(payload)
      },
    }
  }

/** A source can be looked at as the public would see it, by those who may read it. */
const shown = (collection: CollectionConfig, source: Source | undefined): CollectionConfig =>
  source
    ? { ...collection, endpoints: [...(collection.endpoints || []), presented(collection.slug, source)] }
    : collection

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
