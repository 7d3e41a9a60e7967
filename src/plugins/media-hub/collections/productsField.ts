import type { Field } from 'payload'
import { label } from '../translations'

/** What of the public items somebody is given. */
export const productsField = (products: string, empty: { id: string; en: string }): Field => ({
  name: 'products',
  type: 'relationship',
  relationTo: products as never,
  hasMany: true,
  maxRows: 20,
  label: label('Produk', 'Products'),
  admin: { description: empty },
})
