import type { CheckboxField, FieldAccess } from 'payload'
import { label } from './labels'

/** Whether a unit offers the material to every other unit of its tree, with credit to itself. */
export const offeredField = (access: { create: FieldAccess; update: FieldAccess }): CheckboxField => ({
  name: 'offered',
  type: 'checkbox',
  defaultValue: false,
  label: label('Tawarkan kepada satuan lain', 'Offer to other units'),
  access,
  admin: {
    position: 'sidebar',
    description: label(
      'Satuan lain di pohon yang sama boleh membaca dan memakainya dengan menyebut satuan Anda.',
      'Other units of the same tree may read and use it, with credit to yours.',
    ),
  },
})
