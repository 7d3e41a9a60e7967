import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { label, option } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { recordAudit, refuseUnknownFields } from '../../hooks'
import type { CaseOffice } from '../InformationRequests/office'
import { ofItsRequest } from './ofItsRequest'
import { tellMessage } from './tellMessage'

const slug = 'case-messages'
const beside = { readOnly: true, position: 'sidebar' } as const
const system = (name: string) => ({ name, access: writing(slug, name) })

/** Messages of a case, appended and never changed: to the applicant, who reads them on his status page, or among the desk. */
export const caseMessages = (office: CaseOffice): CollectionConfig => ({
  slug,
  labels: {
    singular: label('Pesan perkara', 'Case message'),
    plural: label('Pesan perkara', 'Case messages'),
  },
  access: accessTo(slug),
  admin: {
    useAsTitle: 'requestNumber',
    hideAPIURL: true,
    defaultColumns: ['requestNumber', 'audience', 'createdAt', 'writtenByName'],
    group: label('Layanan informasi', 'Information service'),
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [refuseUnknownFields],
    beforeChange: [ofItsRequest],
    afterChange: [recordAudit('case_message', { words: false }), tellMessage(office)],
  },
  fields: [
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'information-requests',
      required: true,
      index: true,
      label: label('Permohonan', 'Request'),
      admin: { allowCreate: false, allowEdit: false },
    },
    {
      name: 'audience',
      type: 'select',
      required: true,
      label: label('Untuk', 'For'),
      options: [
        option('pemohon', 'Pemohon (terbaca di halaman status dan dikirim lewat surel)', 'The applicant'),
        option('internal', 'Meja PPID saja', 'The desk alone'),
      ],
    },
    { name: 'text', type: 'textarea', required: true, maxLength: 5000, label: label('Isi', 'Text') },
    unitField({ position: 'sidebar', access: writing(slug, 'unit') }),
    {
      ...system('requestNumber'),
      type: 'text',
      index: true,
      label: label('Nomor permohonan', 'Number of the request'),
      admin: beside,
    },
    {
      ...system('writtenBy'),
      type: 'relationship',
      relationTo: 'users',
      label: label('ID penulis', 'Writer’s id'),
      admin: { hidden: true },
    },
    { ...system('writtenByName'), type: 'text', label: label('Ditulis oleh', 'Written by'), admin: beside },
  ],
})
