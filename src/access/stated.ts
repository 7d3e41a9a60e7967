import type { CollectionConfig, Plugin, SanitizedConfig } from 'payload'
import { accessTo } from './accessTo'
import { onlyTheSystem } from './rules'
import { operations } from './vocabulary'

/** The access that a collection leaves unsaid. */
export const unstated = (collection: Pick<CollectionConfig, 'access' | 'slug'>): string[] =>
  operations
    .filter((key) => typeof collection.access?.[key] !== 'function')
    .map((key) => `${collection.slug}.${key}`)

/** Refuses to start when a collection leaves any access unsaid. Stands last among the plugins. @throws */
export const refuseUnstatedAccess: Plugin = (config) => {
  const missing = (config.collections ?? []).flatMap(unstated)
  if (missing.length > 0) throw new Error(`These access rules are not stated: ${missing.join(', ')}`)
  return config
}

/**
 * Closes what Payload adds after the plugins: its internal collections, and the time of creation, which nobody
 * dates back. Proves that nothing was left out. @throws
 */
export async function closeInternalCollections(config: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const settled = await config
  for (const collection of settled.collections) {
    for (const field of [...collection.fields, ...(collection.flattenedFields ?? [])])
      if (field.type === 'date' && field.name === 'createdAt')
        field.access = { ...field.access, create: onlyTheSystem, update: onlyTheSystem }
    if (!collection.slug.startsWith('payload-')) continue
    Object.assign(collection.access, accessTo(collection.slug))
  }
  const missing = settled.collections.flatMap(unstated)
  if (missing.length > 0) throw new Error(`These access rules are not stated: ${missing.join(', ')}`)
  return settled
}
