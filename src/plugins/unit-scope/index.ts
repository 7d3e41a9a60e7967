import type { CollectionBeforeChangeHook, CollectionConfig, Field, Plugin } from 'payload'
import { postReachFields } from './fields/postReachFields'
import { scopeFields } from './fields/scopeFields'
import { askForShelf } from './hooks/askForShelf'
import { moveSubtree } from './hooks/moveSubtree'
import { stampOffered } from './hooks/stampOffered'
import { stampPosts } from './hooks/stampPosts'
import { stampScope } from './hooks/stampScope'
import { stampUnit } from './hooks/stampUnit'

// oxlint-disable-next-line typescript/no-explicit-any -- a document of any collection
type AnyDocument = any

export type UnitScopeOptions = {
  /** Slug of the tree's collection; it has `parent` (itself) and `servesParent`. */
  units: string
  /** Slugs whose documents carry a `unit` and are reached through it. */
  scoped: string[]
  /** Slugs of records: they carry the scope of their day, written by whoever adds them, and never move. */
  records?: string[]
  /** Scoped slugs whose documents can be offered to the whole tree: slug → is this one, as it is about to be stored? */
  offered?: Record<string, (doc: AnyDocument, now: Date) => boolean>
  /** Collections whose documents hold posts: slug → name of the array of `{unit, role, …}`. */
  holders?: Record<string, string>
}

/**
 * Writes on every scoped row the ancestors of its unit, one column per depth, so that any question
 * about a subtree is one indexed equality; keeps them true when a unit moves.
 */
export const unitScope =
  ({ units, scoped, records = [], offered = {}, holders = {} }: UnitScopeOptions): Plugin =>
  (config) => {
    const moved = moveSubtree({ units, scoped, offered, holders })
    const collections = (config.collections ?? []).map((collection): CollectionConfig => {
      if (collection.slug === units) {
        return withHooks(
          { ...collection, fields: [...collection.fields, ...scopeFields({ depth: true })] },
          [stampUnit(units)],
          [moved],
        )
      }
      if (records.includes(collection.slug))
        return { ...collection, fields: [...collection.fields, ...scopeFields()] }
      const isScoped = scoped.includes(collection.slug)
      const posts = holders[collection.slug]
      if (!isScoped && !posts) return collection
      const fields = posts ? extendPosts(collection.fields, posts) : collection.fields
      const before = [...(isScoped ? [stampScope(units)] : []), ...(posts ? [stampPosts(units, posts)] : [])]
      const isOffered = offered[collection.slug]
      const stamped = withHooks(
        {
          ...collection,
          fields: [...fields, ...(isScoped ? scopeFields({ offered: Boolean(isOffered) }) : [])],
        },
        before,
        [],
      )
      return isOffered ? withShelf(stamped, stampOffered(isOffered)) : stamped
    })
    return { ...config, collections }
  }

type BeforeValidate = NonNullable<NonNullable<CollectionConfig['hooks']>['beforeValidate']>
type AfterChange = NonNullable<NonNullable<CollectionConfig['hooks']>['afterChange']>

const withHooks = (
  collection: CollectionConfig,
  beforeValidate: BeforeValidate,
  afterChange: AfterChange,
): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeValidate: [...(collection.hooks?.beforeValidate ?? []), ...beforeValidate],
    afterChange: [...afterChange, ...(collection.hooks?.afterChange ?? [])],
  },
})

/** What is offered is decided by the document as it will be stored, so after every other hook. */
const withShelf = (collection: CollectionConfig, stamp: CollectionBeforeChangeHook): CollectionConfig => ({
  ...collection,
  admin: {
    ...collection.admin,
    components: {
      ...collection.admin?.components,
      beforeListTable: [
        '/plugins/unit-scope/components/ShelfTabs#ShelfTabs',
        ...(collection.admin?.components?.beforeListTable ?? []),
      ],
    },
  },
  hooks: {
    ...collection.hooks,
    beforeOperation: [...(collection.hooks?.beforeOperation ?? []), askForShelf],
    beforeChange: [...(collection.hooks?.beforeChange ?? []), stamp],
  },
})

const extendPosts = (fields: Field[], name: string): Field[] =>
  fields.map((field) =>
    'name' in field && field.name === name && field.type === 'array'
      ? { ...field, fields: [...field.fields, ...postReachFields()] }
      : field,
  )
