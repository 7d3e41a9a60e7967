import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'

/** An account without an API key. */
const noKey = { apiKey: null, apiKeyIndex: null, enableAPIKey: false }

/**
 * A new password ends the API key that whoever had the old one may have left behind, unless a key is set in the same
 * breath; Payload itself ends the sessions, except the one in which a person changes his own.
 */
export const endOldKey: CollectionBeforeChangeHook = ({ data, operation }) =>
  operation === 'update' && data.password && !data.apiKey ? Object.assign(data, noKey) : data

/** The same for a password set by a letter: Payload stores what it finds here. */
export const endKeyAtReset: CollectionBeforeValidateHook = ({ data, req }) =>
  req.context.passwordReset && data ? Object.assign(data, noKey) : data
