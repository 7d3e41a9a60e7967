import { APIError, type CollectionAfterChangeHook, type CollectionBeforeValidateHook } from 'payload'
import { personOf } from '../access/person'

/** An endpoint or a key belongs to the unit of its outlet, and only to an outlet that its maker keeps himself. */
export const unitOfOutlet: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const outlet: unknown = data?.outlet ?? originalDoc?.outlet
  if (!data || !outlet) return data
  const id = typeof outlet === 'object' ? (outlet as { id: string }).id : String(outlet)
  const isNew = id !== (originalDoc?.outlet?.id ?? originalDoc?.outlet)
  const kept = await req.payload.findByID({
    collection: 'outlets',
    id,
    depth: 0,
    // system: without a person a job acts; an outlet that stays was asked about when it was chosen
    overrideAccess: !personOf(req) || !isNew,
    user: req.user,
    disableErrors: true,
    req,
  })
  if (!kept)
    throw new APIError(
      'Media ini tidak ada atau dikelola satuan lain. Pilih media satuan Anda. / This outlet is not kept by your unit.',
      403,
      { code: 'scope.foreign_outlet', problems: [{ field: 'outlet', code: 'scope.foreign_outlet' }] },
      true,
    )
  return { ...data, unit: kept.unit }
}

/** When another unit takes over an outlet, its endpoints and keys go along. */
export const moveEndpoints: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || keyOf(doc.unit) === keyOf(previousDoc?.unit)) return doc
  for (const collection of ['webhook-endpoints', 'api-keys'] as const) {
    // system: who may give the outlet away was asked above; what hangs on it has no say of its own
    const { docs } = await req.payload.find({
      collection,
      where: { outlet: { equals: doc.id } },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    for (const { id } of docs) {
      // system: as above
      await req.payload.update({ collection, id, data: {}, depth: 0, overrideAccess: true, req })
    }
  }
  return doc
}

const keyOf = (value: unknown) =>
  value && typeof value === 'object' && 'id' in value ? (value as { id: unknown }).id : (value ?? null)
