import type { CollectionConfig, Payload, Plugin } from 'payload'
import type { CollectionOptions } from './collections/options'
import { outlets } from './collections/outlets'
import { webhookEndpoints } from './collections/webhookEndpoints'
import { announceChange } from './hooks/announceChange'
import type { Source } from './hooks/publishSnapshot'
import { requireTables } from './hooks/requireTables'

export type { CollectionOptions, StatedAccess } from './collections/options'
export { publishSnapshot, type Source } from './hooks/publishSnapshot'
export { AnnouncementRefused } from './rules/nextState'

export type MediaHubOptions = {
  /** Collections whose documents become public: slug → what the hub must know of them. */
  sources: Record<string, Source>
  outlets: CollectionOptions
  webhookEndpoints: CollectionOptions
  /** `host:port` pairs that webhooks may reach although they are private. */
  allowPrivate: readonly string[]
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
    const { sources, outlets: outletOptions, webhookEndpoints: endpointOptions, allowPrivate } = options
    const missing = Object.keys(sources).filter(
      (slug) => !config.collections?.some((one) => one.slug === slug),
    )
    if (missing.length > 0) throw new Error(`media-hub: no collection is called ${missing.join(', ')}`)
    const types = [...new Set(Object.values(sources).map(({ type }) => type))]
    const events = types.flatMap((type) => ACTIONS.map((action) => `${type}.${action}`))
    const outletSlug = outletOptions.slug ?? 'outlets'
    const endpointSlug = endpointOptions.slug ?? 'webhook-endpoints'
    return {
      ...config,
      collections: [
        ...(config.collections ?? []).map((collection) => withSource(collection, sources[collection.slug])),
        outlets(outletOptions, endpointSlug),
        webhookEndpoints(endpointOptions, { outlets: outletSlug, types: events, allowPrivate }),
      ],
      onInit: async (payload: Payload) => {
        await config.onInit?.(payload)
        await requireTables(payload)
      },
    }
  }

function withSource(collection: CollectionConfig, source: Source | undefined): CollectionConfig {
  if (!source) return collection
  const afterChange = [...(collection.hooks?.afterChange ?? []), announceChange(source)]
  return { ...collection, hooks: { ...collection.hooks, afterChange } }
}
