import type { CollectionBeforeValidateHook } from 'payload'
import { rolesFor } from '../access/accessTo'
import { currentPosts } from '../access/person'
import type { Governed } from '../access/policy'

/** What is created without a unit belongs to the unit at which the person may create it: his first such post. */
export const deskUnit =
  (slug: Governed): CollectionBeforeValidateHook =>
  ({ data, operation, req }) => {
    if (operation !== 'create' || !data || data.unit) return data
    const roles = rolesFor(slug, 'create')
    const unit = currentPosts(req).find(({ role }) => roles.includes(role))?.unit
    return unit ? { ...data, unit } : data
  }
