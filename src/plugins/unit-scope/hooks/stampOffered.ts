import type { CollectionBeforeChangeHook } from 'payload'
import type { Scope } from '../../../domain/posts'

/** Stamps the root of the tree on a document exactly while it is offered to that tree: one column answers who reads it. */
export const stampOffered =
  // oxlint-disable-next-line typescript/no-explicit-any -- a document of any collection
    (isOffered: (doc: any, now: Date) => boolean): CollectionBeforeChangeHook =>
    ({ data, originalDoc }) => {
      const scope = (data.scope ?? originalDoc?.scope) as Scope | undefined
      const offered = isOffered({ ...originalDoc, ...data }, new Date())
      return { ...data, scope: { ...scope, offered: offered ? (scope?.u1 ?? null) : null } }
    }
