import { APIError, type CollectionBeforeValidateHook } from 'payload'

/** A unit's code is what outlets, numbers and papers point to: once saved it stays. */
export const keepCode: CollectionBeforeValidateHook = ({ data, originalDoc, operation }) => {
  if (operation === 'update' && data?.code !== undefined && data.code !== originalDoc?.code) {
    throw new APIError(
      'Kode satuan tidak dapat diubah. Buat satuan baru dan tutup yang lama. / A unit code cannot be changed.',
      400,
      { code: 'unit.code_fixed' },
      true,
    )
  }
  return data
}
