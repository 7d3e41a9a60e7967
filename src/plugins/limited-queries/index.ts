import type { Plugin } from 'payload'
import { limitQuery } from './limitQuery'
import { limitSort } from './limitSort'
import { refuseStrayPaths } from './refuseStrayPaths'

export type LimitedQueriesOptions = {
  /** Names of relations through which a filter or an order may ask, one step deep; every caller may read what they lead to. */
  follow?: readonly string[]
}

/** Bounds every REST query of every collection, and keeps questions out of what the caller may not read. */
export const limitedQueries =
  ({ follow = [] }: LimitedQueriesOptions = {}): Plugin =>
  (config) => {
    const limits = [limitQuery, refuseStrayPaths(follow), limitSort]
    return {
      ...config,
      collections: (config.collections ?? []).map((collection) => ({
        ...collection,
        hooks: {
          ...collection.hooks,
          beforeOperation: [...limits, ...(collection.hooks?.beforeOperation ?? [])],
        },
      })),
      onInit: async (payload) => {
        await config.onInit?.(payload)
        // Payload adds its own collections after the plugins
        for (const { hooks } of payload.config.collections)
          if (!hooks.beforeOperation.includes(limitQuery)) hooks.beforeOperation.unshift(...limits)
      },
    }
  }
