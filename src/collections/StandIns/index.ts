import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { label } from '../../fields/labels'
import { roleOptions } from '../../fields/roleOptions'
import { unitField } from '../../fields/unitField'
import { recordAudit, refuseUnknownFields } from '../../hooks'
import { appoint } from './hooks/appoint'
import { type EndSessions, endOldSessions } from './hooks/endOldSessions'
import { tellAppointment } from './hooks/tellAppointment'
import type { Send } from './tellBoth'

const stamped = { readOnly: true, position: 'sidebar' } as const
const day = { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } } as const

/** Somebody who holds another person's post between two dates (Plh., Plt.); appended to, and ended by a step alone. */
export const standIns = (send: Send, endSessions: EndSessions): CollectionConfig => ({
  slug: 'stand-ins',
  labels: {
    singular: label('Pejabat pengganti', 'Stand-in'),
    plural: label('Pejabat pengganti', 'Stand-ins'),
  },
  access: accessTo('stand-ins'),
  admin: {
    useAsTitle: 'standInName',
    hideAPIURL: true,
    defaultColumns: ['standInName', 'absenteeName', 'role', 'unit', 'from', 'to', 'stage'],
    group: label('Organisasi', 'Organisation'),
    description: label(
      'Plh. atau Plt.: seseorang menjalankan jabatan orang lain selama tanggal yang ditentukan. Penunjukan tidak diubah; bila keliru, akhiri lalu buat yang baru.',
      'Somebody acts in another person’s post between two dates. It is not changed afterwards: end it and make a new one.',
    ),
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-from',
  hooks: {
    beforeOperation: [refuseUnknownFields],
    beforeChange: [appoint],
    afterChange: [tellAppointment(send), endOldSessions(endSessions), recordAudit('stand_in')],
  },
  fields: [
    unitField(),
    { name: 'role', type: 'select', required: true, label: label('Peran', 'Role'), options: roleOptions },
    {
      name: 'absentee',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('Pejabat yang digantikan', 'Person replaced'),
      admin: {
        allowCreate: false,
        allowEdit: false,
        description: label('Harus memegang peran itu di satuan itu.', 'Must hold that role at that unit.'),
      },
    },
    {
      name: 'standIn',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('Pejabat pengganti', 'Stand-in'),
      admin: { allowCreate: false, allowEdit: false },
    },
    { name: 'from', type: 'date', required: true, label: label('Sejak tanggal', 'From'), admin: day },
    {
      name: 'to',
      type: 'date',
      required: true,
      label: label('Sampai tanggal', 'Until'),
      admin: {
        ...day,
        description: label(
          'Termasuk hari itu, menurut waktu setempat satuan; paling lama 180 hari.',
          'That day included, by the local time of the unit; 180 days at most.',
        ),
      },
    },
    { name: 'reason', type: 'textarea', required: true, maxLength: 2000, label: label('Alasan', 'Reason') },
    {
      name: 'basis',
      type: 'text',
      maxLength: 200,
      label: label('Nomor surat perintah', 'Number of the order'),
    },
    {
      name: 'standInName',
      type: 'text',
      access: writing('stand-ins', 'standInName'),
      label: label('Pengganti', 'Stand-in'),
      admin: { ...stamped, hidden: true },
    },
    {
      name: 'absenteeName',
      type: 'text',
      access: writing('stand-ins', 'absenteeName'),
      label: label('Menggantikan', 'In place of'),
      admin: { ...stamped, hidden: true },
    },
    {
      name: 'appointedBy',
      type: 'relationship',
      relationTo: 'users',
      access: writing('stand-ins', 'appointedBy'),
      label: label('Ditunjuk oleh', 'Appointed by'),
      admin: { hidden: true },
    },
    {
      name: 'startsAt',
      type: 'date',
      access: writing('stand-ins', 'startsAt'),
      label: label('Mulai', 'Begins'),
      admin: { hidden: true },
    },
    {
      name: 'endsAt',
      type: 'date',
      access: writing('stand-ins', 'endsAt'),
      label: label('Selesai', 'Ends'),
      admin: { hidden: true },
    },
    {
      name: 'endedAt',
      type: 'date',
      access: writing('stand-ins', 'endedAt'),
      label: label('Diakhiri pada', 'Ended at'),
      admin: {
        ...stamped,
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy HH.mm' },
        condition: ({ endedAt }) => Boolean(endedAt),
      },
    },
    {
      name: 'endReason',
      type: 'textarea',
      access: writing('stand-ins', 'endReason'),
      label: label('Alasan diakhiri', 'Why it was ended'),
      admin: { ...stamped, condition: ({ endedAt }) => Boolean(endedAt) },
    },
  ],
})
