import { APIError, type CollectionBeforeOperationHook, type CollectionSlug } from 'payload'
import { pathsIn, pathsOf, strayPath } from './rules/strayPath'
import { unaskable } from './rules/unaskable'

/**
 * Refuses a filter or an order that goes through a relation into documents the caller may not be able to read, by
 * whatever door a person asks: the admin's lists take both from the address, too. Refuses operators that do not fit.
 */
export const refuseStrayPaths =
  (follow: readonly string[]): CollectionBeforeOperationHook =>
  ({ args, collection, overrideAccess, req }) => {
    if (overrideAccess) return args
    const { where, sort } = args as { where?: unknown; sort?: unknown }
    const stray = [
      ...pathsIn(where).filter((path) => strayPath(path, collection.flattenedFields, follow)),
      ...pathsOf(sort).filter(
        (path) => path.includes('.') && strayPath(path, collection.flattenedFields, []),
      ),
    ]
    const wrong = unaskable(
      where,
      collection.flattenedFields,
      (slug) => req.payload.collections[slug as CollectionSlug]?.config.flattenedFields,
    )
    if (stray.length === 0 && wrong.length > 0)
      throw new APIError(
        `Saringan ini tidak cocok dengan jenis isiannya: ${wrong.join(', ')}. / An operator does not fit its field.`,
        400,
        { code: 'query.not_usable', conditions: wrong },
        true,
      )
    if (stray.length === 0) return args
    throw new APIError(
      `Saringan atau urutan tidak boleh melalui isian dokumen lain: ${stray.join(', ')}. / A filter or an order may not go through another document.`,
      400,
      { code: 'query.not_usable', paths: stray },
      true,
    )
  }
