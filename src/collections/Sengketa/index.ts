import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { objectionGrounds } from '../../domain/objectionGrounds'
import { label, option } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { recordAudit, refuseUnknownFields } from '../../hooks'
import { optionsOf } from '../InformationRequests/channels'
import type { CaseOffice } from '../InformationRequests/office'
import { registerDispute } from './hooks/registerDispute'

const slug = 'sengketa'
const beside = { readOnly: true, position: 'sidebar' } as const
const day = { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } } as const
const system = (name: string) => ({ name, access: writing(slug, name) })

/** The record of a dispute: what the Commission and the courts did, and the last days that follow. */
export const sengketa = (office: CaseOffice): CollectionConfig => ({
  slug,
  labels: { singular: label('Sengketa', 'Dispute'), plural: label('Sengketa', 'Disputes') },
  access: accessTo(slug),
  admin: {
    useAsTitle: 'registerNumber',
    hideAPIURL: true,
    defaultColumns: ['registerNumber', 'objectionNumber', 'stage', 'endsByOn', 'unit'],
    group: label('Layanan informasi', 'Information service'),
  },
  lockDocuments: false,
  hooks: {
    beforeOperation: [refuseUnknownFields],
    beforeChange: [registerDispute(office)],
    afterChange: [recordAudit('sengketa', { words: false })],
  },
  fields: [
    {
      name: 'objection',
      type: 'relationship',
      relationTo: 'keberatan',
      required: true,
      index: true,
      label: label('Keberatan', 'Objection'),
      admin: { allowCreate: false, allowEdit: false },
    },
    {
      name: 'registerNumber',
      type: 'text',
      required: true,
      maxLength: 120,
      label: label('Nomor register Komisi Informasi', 'Register number of the Commission'),
    },
    {
      name: 'commission',
      type: 'text',
      required: true,
      maxLength: 200,
      label: label('Komisi Informasi', 'Commission'),
    },
    {
      name: 'registeredAt',
      type: 'date',
      required: true,
      label: label('Didaftarkan pada', 'Registered on'),
      admin: day,
    },
    { name: 'mediationAt', type: 'date', label: label('Mediasi pada', 'Mediation on'), admin: day },
    { name: 'adjudicationAt', type: 'date', label: label('Ajudikasi pada', 'Adjudication on'), admin: day },
    {
      name: 'ruling',
      type: 'select',
      label: label('Amar putusan', 'Ruling'),
      options: [
        option('menguatkan', 'Menguatkan badan publik', 'For the body'),
        option('membuka', 'Informasi dibuka', 'To be opened'),
        option('membuka_sebagian', 'Dibuka sebagian', 'To be opened in part'),
      ],
    },
    {
      name: 'rulingReceivedAt',
      type: 'date',
      label: label('Putusan diterima pada', 'Ruling received on'),
      admin: day,
    },
    { name: 'lawsuitAt', type: 'date', label: label('Gugatan pada', 'Lawsuit on'), admin: day },
    {
      name: 'courtRulingReceivedAt',
      type: 'date',
      label: label('Putusan pengadilan diterima pada', 'Court ruling received on'),
      admin: day,
    },
    { name: 'cassationAt', type: 'date', label: label('Kasasi pada', 'Cassation on'), admin: day },
    { name: 'note', type: 'textarea', maxLength: 10_000, label: label('Catatan', 'Note') },
    unitField({ position: 'sidebar', access: writing(slug, 'unit') }),
    {
      ...system('objectionNumber'),
      type: 'text',
      index: true,
      label: label('Nomor keberatan', 'Number of the objection'),
      admin: beside,
    },
    {
      ...system('grounds'),
      type: 'select',
      hasMany: true,
      options: optionsOf(objectionGrounds),
      label: label('Alasan', 'Grounds'),
      admin: beside,
    },
    {
      ...system('startsByOn'),
      type: 'text',
      label: label('Mulai diproses paling lambat', 'To begin by'),
      admin: beside,
    },
    {
      ...system('endsByOn'),
      type: 'text',
      index: true,
      label: label('Selesai paling lambat', 'To end by'),
      admin: beside,
    },
    {
      ...system('lawsuitEndsOn'),
      type: 'text',
      label: label('Gugatan paling lambat', 'Lawsuit until'),
      admin: beside,
    },
    {
      ...system('cassationEndsOn'),
      type: 'text',
      label: label('Kasasi paling lambat', 'Cassation until'),
      admin: beside,
    },
    { ...system('finishedAt'), type: 'date', label: label('Berakhir pada', 'Ended at'), admin: beside },
  ],
})
