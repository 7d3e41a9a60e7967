import type { Plugin } from 'payload'
import { limitQuery } from './limitQuery'

/** Bounds every REST query of every collection: rows, depth, pages, conditions. */
export const limitedQueries = (): Plugin => (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [limitQuery, ...(collection.hooks?.beforeOperation ?? [])],
    },
  })),
})
