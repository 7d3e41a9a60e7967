import type { CollectionAfterChangeHook } from 'payload'
import type { GuardedReadingOptions } from '../options'
import { keep, type Values } from '../store/vault'

/** Puts the guarded values of a save into the vault, in its transaction, and takes them off what others are handed. */
export const keepApart =
  (slug: string, { collections, onCorrect, secrets }: GuardedReadingOptions): CollectionAfterChangeHook =>
  async ({ data, doc, operation, req }) => {
    const guarded = collections[slug]?.fields ?? []
    const values: Values = {}
    for (const field of guarded) {
      const value = data[field]
      if (value !== undefined) values[field] = typeof value === 'string' && value.trim() ? value.trim() : null
      delete data[field]
      delete doc[field]
    }
    const fields = Object.keys(values)
    if (fields.length === 0) return doc
    await keep(req, { collection: slug, id: String(doc.id), values, secrets })
    if (operation === 'update') await onCorrect(req, { collection: slug, doc, fields })
    return doc
  }
