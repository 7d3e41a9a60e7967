import type { Field } from 'payload'
import { writing } from '../../../access/accessTo'
import { label } from '../../../fields/labels'

/** NRP (8 digits, police) or NIP (18 digits, civil servants): one person is one account. People without one leave it empty. */
export const personnelNumberField: Field = {
  name: 'personnelNumber',
  type: 'text',
  unique: true,
  label: label('NRP atau NIP', 'Personnel number'),
  access: writing('users', 'personnelNumber'),
  hooks: { beforeValidate: [({ value }) => (typeof value === 'string' && !value.trim() ? null : value)] },
  validate: (value: unknown) =>
    value === null ||
    value === undefined ||
    (typeof value === 'string' && /^(\d{8}|\d{18})$/.test(value)) ||
    'Tulis 8 angka (NRP) atau 18 angka (NIP), tanpa spasi. / 8 digits (NRP) or 18 digits (NIP).',
  admin: {
    description: label(
      'Satu orang satu akun. NRP 8 angka atau NIP 18 angka; kosongkan untuk tenaga tanpa nomor.',
      'One person, one account. 8 or 18 digits; empty for staff without one.',
    ),
  },
}
