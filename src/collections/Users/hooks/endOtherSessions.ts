import type { CollectionBeforeChangeHook } from 'payload'

/** A new password ends every session that the old one opened. */
export const endOtherSessions: CollectionBeforeChangeHook = ({ data, operation }) => {
  if (operation === 'update' && data.password) data.sessions = []
  return data
}
