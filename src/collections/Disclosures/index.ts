import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { disclosureLimits } from '../../domain/disclosure'
import { label } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { recordAudit, refuseUnknownFields } from '../../hooks'
import { stampRequest } from './hooks/stampRequest'
import { tellRequest } from './hooks/tellRequest'
import type { Send } from './tellWhoGuards'

const { leastMinutes, leastReason, mostMinutes } = disclosureLimits
const stamped = { readOnly: true, position: 'sidebar' } as const

/** Break-glass: somebody who may not read an identity asks for one, a second person decides, and it closes by itself. */
export const disclosures = (send: Send): CollectionConfig => ({
  slug: 'disclosures',
  labels: {
    singular: label('Pembukaan darurat', 'Emergency opening'),
    plural: label('Pembukaan darurat', 'Emergency openings'),
  },
  access: accessTo('disclosures'),
  admin: {
    useAsTitle: 'askedByName',
    hideAPIURL: true,
    defaultColumns: ['createdAt', 'askedByName', 'stage', 'openUntil', 'unit'],
    group: label('Layanan informasi', 'Information service'),
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [refuseUnknownFields],
    beforeValidate: [stampRequest],
    afterChange: [tellRequest(send), recordAudit('disclosure')],
  },
  fields: [
    {
      name: 'applicant',
      type: 'text',
      required: true,
      index: true,
      maxLength: 36,
      label: label('ID pemohon', 'Applicant’s id'),
      admin: {
        description: label(
          'Tercantum pada jejak audit dan pada berkas permohonannya.',
          'It stands in the audit trail and on the request’s file.',
        ),
      },
    },
    {
      name: 'reason',
      type: 'textarea',
      required: true,
      maxLength: 2000,
      validate: longEnough,
      label: label('Alasan', 'Reason'),
      admin: {
        description: label(
          `Mengapa identitas ini harus dibaca sekarang, dan atas dasar apa; sedikitnya ${leastReason} huruf. Alasan ini dibaca atasan PPID dan tersimpan selamanya.`,
          `Why it has to be read now, and on what ground, in ${leastReason} letters at least. It is kept for ever.`,
        ),
      },
    },
    {
      name: 'minutes',
      type: 'number',
      required: true,
      defaultValue: 30,
      min: leastMinutes,
      max: mostMinutes,
      label: label('Lama dibuka (menit)', 'Minutes open'),
    },
    unitField({ access: writing('disclosures', 'unit'), position: 'sidebar' }),
    {
      name: 'askedBy',
      type: 'text',
      required: true,
      index: true,
      access: writing('disclosures', 'askedBy'),
      label: label('ID peminta', 'Asker’s id'),
      admin: { hidden: true },
    },
    {
      name: 'askedByName',
      type: 'text',
      access: writing('disclosures', 'askedByName'),
      label: label('Diminta oleh', 'Asked by'),
      admin: stamped,
    },
    {
      name: 'openUntil',
      type: 'date',
      access: writing('disclosures', 'openUntil'),
      label: label('Terbuka sampai', 'Open until'),
      admin: { ...stamped, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'lapsesAt',
      type: 'date',
      access: writing('disclosures', 'lapsesAt'),
      label: label('Kedaluwarsa pada', 'Lapses at'),
      admin: { ...stamped, date: { pickerAppearance: 'dayAndTime' } },
    },
  ],
})

function longEnough(value: unknown): string | true {
  const { length } = typeof value === 'string' ? value.trim() : ''
  return (
    (length >= leastReason && length <= 2000) ||
    `Tulis alasannya, ${leastReason} sampai 2000 huruf. / Write the reason in ${leastReason} to 2000 letters.`
  )
}
