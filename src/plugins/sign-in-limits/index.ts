import type { CollectionConfig, Plugin } from 'payload'
import { countTries, rememberSuccess, unlockTries } from './hooks/tries'
import type { SignInLimitsOptions } from './options'

export type { Limit, Limits, LimitTries, OnStopped, Stopped } from './options'
export { clearTries } from './tries/clearTries'
export { limitedTries } from './tries/limitedTries'
export { tryWasRight } from './hooks/tries'

/**
 * Limits sign-ins, wishes for a new password and resets per address, per account, and per both, in the database, so
 * that every server counts together. Stands in for Payload's own lock (`maxLoginAttempts: 0`), with which anybody
 * could shut anybody out.
 */
export const signInLimits =
  (options: SignInLimitsOptions): Plugin =>
  (config) => ({
    ...config,
    collections: (config.collections ?? []).map((collection) =>
      collection.slug === options.collection ? limited(collection, options) : collection,
    ),
  })

const limited = (collection: CollectionConfig, options: SignInLimitsOptions): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [countTries(options), ...(collection.hooks?.beforeOperation ?? [])],
    afterLogin: [...(collection.hooks?.afterLogin ?? []), rememberSuccess],
    afterOperation: [...(collection.hooks?.afterOperation ?? []), unlockTries],
  },
})
