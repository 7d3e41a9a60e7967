import type { CollectionBeforeValidateHook } from 'payload'

/** An account is managed by the unit of its first post unless somebody says otherwise. */
export const homeUnit: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (operation === 'create' && data && !data.unit) data.unit = data.posts?.[0]?.unit
  return data
}
