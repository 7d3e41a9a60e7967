import type { Access, CollectionConfig, Plugin, SanitizedConfig, Where } from 'payload'
import { nobody } from './rules'

/** Every question of access; Payload answers a missing one with "anybody signed in". */
export const accessKeys = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'] as const

/** The access that a collection leaves unsaid. */
export const unstated = (collection: Pick<CollectionConfig, 'access' | 'slug'>): string[] =>
  accessKeys
    .filter((key) => typeof collection.access?.[key] !== 'function')
    .map((key) => `${collection.slug}.${key}`)

/** Refuses to start when a collection leaves any access unsaid. Stands last among the plugins. @throws */
export const refuseUnstatedAccess: Plugin = (config) => {
  const missing = (config.collections ?? []).flatMap(unstated)
  if (missing.length > 0) throw new Error(`These access rules are not stated: ${missing.join(', ')}`)
  return config
}

/** Preferences and locks belong to the person who made them. */
const ownPreference: Access = ({ req }) => {
  if (!req.user) return false
  const mine: Where[] = [
    { 'user.value': { equals: req.user.id } },
    { 'user.relationTo': { equals: req.user.collection } },
  ]
  return { and: mine }
}

const signedIn: Access = ({ req }) => Boolean(req.user)

type AccessRules = Record<(typeof accessKeys)[number], Access>
const closed: AccessRules = {
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
}

/** What Payload's own collections allow; one that is not named here opens to nobody. */
const internal: Record<string, Partial<AccessRules>> = {
  'payload-preferences': {
    create: signedIn,
    read: ownPreference,
    update: ownPreference,
    delete: ownPreference,
  },
}

/** Closes Payload's internal collections, which plugins do not see, and proves that nothing was left out. @throws */
export async function closeInternalCollections(config: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const settled = await config
  for (const collection of settled.collections) {
    if (!collection.slug.startsWith('payload-')) continue
    Object.assign(collection.access, closed, internal[collection.slug])
  }
  const missing = settled.collections.flatMap(unstated)
  if (missing.length > 0) throw new Error(`These access rules are not stated: ${missing.join(', ')}`)
  return settled
}
