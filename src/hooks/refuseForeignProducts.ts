import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../access/person'

/** A product that others keep is not hung on an outlet or a key; one that hangs there already may stay. */
export const refuseForeignProducts: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (!personOf(req) || !data.products) return data
  const before = new Set(keysOf(originalDoc?.products))
  for (const id of keysOf(data.products).filter((one) => !before.has(one))) {
    const product = await req.payload.findByID({
      collection: 'products',
      id,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      disableErrors: true,
      req,
    })
    if (!product)
      throw new APIError(
        'Produk ini tidak ada atau dikelola satuan lain. Pilih produk satuan Anda. / This product is not kept by your unit.',
        403,
        { code: 'scope.foreign_product', problems: [{ field: 'products', code: 'scope.foreign_product' }] },
        true,
      )
  }
  return data
}

const keysOf = (list: unknown): string[] =>
  (Array.isArray(list) ? list : []).map((one) =>
    String(one && typeof one === 'object' && 'id' in one ? one.id : one),
  )
