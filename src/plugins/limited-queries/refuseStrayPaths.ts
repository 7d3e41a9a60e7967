import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { pathsIn, pathsOf, strayPath } from './rules/strayPath'

/**
 * Refuses a filter or an order that goes through a relation into documents the caller may not be able to read, by
 * whatever door a person asks: the admin's lists take both from the address, too.
 */
export const refuseStrayPaths =
  (follow: readonly string[]): CollectionBeforeOperationHook =>
  ({ args, collection, overrideAccess }) => {
    if (overrideAccess) return args
    const { where, sort } = args as { where?: unknown; sort?: unknown }
    const stray = [
      ...pathsIn(where).filter((path) => strayPath(path, collection.flattenedFields, follow)),
      ...pathsOf(sort).filter(
        (path) => path.includes('.') && strayPath(path, collection.flattenedFields, []),
      ),
    ]
    if (stray.length === 0) return args
    throw new APIError(
      `Saringan atau urutan tidak boleh melalui isian dokumen lain: ${stray.join(', ')}. / A filter or an order may not go through another document.`,
      400,
      { code: 'query.not_through_relations', paths: stray },
      true,
    )
  }
