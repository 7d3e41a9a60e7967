import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../../../access/person'
import { embeddedAssets } from '../bodyText'

/** A release may carry only assets its writer can read: an id alone opens nothing. */
export const refuseForeignAssets: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (!personOf(req) || (data.assets === undefined && data.body === undefined)) return data
  const before = new Set([...idsOf(originalDoc?.assets), ...embeddedAssets(originalDoc?.body)])
  const added = [...new Set([...idsOf(data.assets), ...embeddedAssets(data.body)])].filter(
    (id) => !before.has(id),
  )
  if (added.length === 0) return data
  if (!added.every((id) => isUuid.test(id))) throw refusal()
  const { totalDocs } = await req.payload.count({
    collection: 'assets',
    where: { id: { in: added } },
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (totalDocs !== added.length) {
    throw refusal()
  }
  return data
}

const idsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((entry) => (entry && typeof entry === 'object' ? String(entry.id) : String(entry)))
    : []

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const refusal = () =>
  new APIError(
    'Salah satu materi tidak ada atau di luar jangkauan Anda. Pilih materi dari bank materi satuan Anda. / An asset is not yours to use.',
    403,
    { code: 'scope.foreign_asset' },
    true,
  )
