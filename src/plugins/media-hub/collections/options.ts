import type { Access, CollectionConfig, Field } from 'payload'

/** Every question of access is answered by whoever installs the plugin; a missing one would mean "anybody signed in". */
export type StatedAccess = Record<'create' | 'read' | 'update' | 'delete' | 'readVersions' | 'unlock', Access>

export type CollectionOptions = Pick<CollectionConfig, 'labels' | 'admin' | 'hooks'> & {
  slug?: string
  access: StatedAccess
  /** Further fields, for example the unit that keeps it. */
  fields?: Field[]
}
