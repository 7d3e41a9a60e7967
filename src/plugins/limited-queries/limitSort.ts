import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { isSortable } from './rules/sortable'
import { pathsOf } from './rules/strayPath'

/**
 * Lists are put in order by short fields of their own documents. REST refuses any other order; a screen of the admin,
 * whose address may name a column of long ago, goes on without it.
 */
export const limitSort: CollectionBeforeOperationHook = ({ args, collection, overrideAccess, req }) => {
  const { sort } = args as { sort?: unknown }
  if (overrideAccess || sort === undefined || sort === null || sort === '') return args
  const asked = (Array.isArray(sort) ? sort : String(sort).split(',')).map((one) => String(one).trim())
  const usable = asked.filter((one) =>
    pathsOf(one).every((path) => isSortable(path, collection.flattenedFields)),
  )
  if (usable.length === asked.length) return args
  if (req.payloadAPI !== 'REST') return { ...args, sort: usable.length > 0 ? usable : undefined }
  const wrong = asked.filter((one) => !usable.includes(one))
  throw new APIError(
    `Daftar tidak dapat diurutkan menurut: ${wrong.join(', ')}. Pilih isian pendek, misalnya updatedAt. / A list cannot be put in this order.`,
    400,
    { code: 'query.not_usable', paths: wrong },
    true,
  )
}
