import type { Field, FieldAccess } from 'payload'
import { label } from './labels'

type Overrides = { access?: { create?: FieldAccess; update?: FieldAccess }; position?: 'sidebar'; description?: { id: string; en: string } }

/** The unit a document belongs to; scope, numbers and rights follow from it. */
export const unitField = ({ access, position, description }: Overrides = {}): Field => ({
  name: 'unit',
  type: 'relationship',
  relationTo: 'units',
  required: true,
  index: true,
  label: label('Satuan', 'Unit'),
  access,
  admin: { allowCreate: false, allowEdit: false, position, description },
})
