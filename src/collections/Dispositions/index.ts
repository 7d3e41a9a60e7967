import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { label } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { recordAudit, refuseUnknownFields } from '../../hooks'

const stamped = { readOnly: true } as const
const beside = { readOnly: true, position: 'sidebar' } as const

/**
 * Disposisi: what one unit is asked for a request. It holds what the unit needs to answer, and nothing of the
 * applicant; the step of the request makes it.
 */
export const Dispositions: CollectionConfig = {
  slug: 'dispositions',
  labels: { singular: label('Disposisi', 'Disposition'), plural: label('Disposisi', 'Dispositions') },
  access: accessTo('dispositions'),
  admin: {
    useAsTitle: 'subject',
    hideAPIURL: true,
    defaultColumns: ['subject', 'stage', 'unit', 'dueOn', 'requestNumber'],
    group: label('Layanan informasi', 'Information service'),
    listSearchableFields: ['subject', 'requestNumber'],
  },
  lockDocuments: false,
  defaultSort: 'dueOn',
  hooks: {
    beforeOperation: [refuseUnknownFields],
    afterChange: [recordAudit('disposition', { words: false })],
  },
  fields: [
    {
      name: 'subject',
      type: 'text',
      label: label('Informasi yang diminta', 'What is asked for'),
      access: writing('dispositions', 'subject'),
      admin: stamped,
    },
    {
      name: 'description',
      type: 'textarea',
      label: label('Rincian', 'Details'),
      access: writing('dispositions', 'description'),
      admin: stamped,
    },
    {
      name: 'note',
      type: 'textarea',
      label: label('Petunjuk PPID', 'Instructions of the PPID'),
      access: writing('dispositions', 'note'),
      admin: stamped,
    },
    {
      name: 'answer',
      type: 'textarea',
      maxLength: 20_000,
      label: label('Jawaban satuan', 'Answer of the unit'),
      admin: {
        rows: 8,
        description: label(
          'Tulis apa yang dikuasai, dalam bentuk apa, dan di mana; sebut bila ada bagian yang perlu dikecualikan.',
          'What is held, in which form and where; say so if parts may have to be exempt.',
        ),
      },
    },
    unitField({ position: 'sidebar', access: writing('dispositions', 'unit') }),
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'information-requests',
      required: true,
      index: true,
      label: label('Permohonan', 'Request'),
      access: writing('dispositions', 'request'),
      admin: { ...beside, hidden: true },
    },
    {
      name: 'requestNumber',
      type: 'text',
      index: true,
      label: label('Nomor permohonan', 'Number of the request'),
      access: writing('dispositions', 'requestNumber'),
      admin: beside,
    },
    {
      name: 'dueOn',
      type: 'text',
      index: true,
      label: label('Batas jawaban', 'Due on'),
      access: writing('dispositions', 'dueOn'),
      admin: beside,
    },
    {
      name: 'dueAt',
      type: 'date',
      label: label('Batas jawaban (waktu)', 'Due at'),
      access: writing('dispositions', 'dueAt'),
      admin: { hidden: true },
    },
    {
      name: 'reminders',
      type: 'json',
      label: label('Waktu pengingat', 'Reminders'),
      access: writing('dispositions', 'reminders'),
      admin: { hidden: true },
    },
    {
      name: 'remindAt',
      type: 'date',
      index: true,
      label: label('Pengingat berikutnya', 'Next reminder'),
      access: writing('dispositions', 'remindAt'),
      admin: { hidden: true },
    },
    {
      name: 'reminded',
      type: 'number',
      label: label('Berapa kali diingatkan', 'Times reminded'),
      access: writing('dispositions', 'reminded'),
      admin: { hidden: true },
    },
    {
      name: 'answeredAt',
      type: 'date',
      label: label('Dijawab pada', 'Answered at'),
      access: writing('dispositions', 'answeredAt'),
      admin: { ...beside, condition: ({ answeredAt }) => Boolean(answeredAt) },
    },
    {
      name: 'answeredBy',
      type: 'relationship',
      relationTo: 'users',
      label: label('Dijawab oleh', 'Answered by'),
      access: writing('dispositions', 'answeredBy'),
      admin: { hidden: true },
    },
    {
      name: 'returnNote',
      type: 'textarea',
      label: label('Alasan dikembalikan atau ditarik', 'Why it was returned or recalled'),
      access: writing('dispositions', 'returnNote'),
      admin: { ...beside, condition: ({ returnNote }) => Boolean(returnNote) },
    },
  ],
}
