import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { label } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { deskUnit, recordAudit, refuseForeignUnit, refuseUnknownFields } from '../../hooks'
import { casePapersField } from '../InformationRequests/fields/casePapersField'

const slug = 'dik'
const beside = { readOnly: true, position: 'sidebar' } as const
const system = (name: string) => ({ name, access: writing(slug, name) })
const words = (name: string, id: string, en: string) =>
  ({ name, type: 'textarea', maxLength: 10_000, label: label(id, en) }) as const

/** Daftar Informasi yang Dikecualikan: what is exempt, why, and until when (UU 14/2008 art. 17, 19, 20). */
export const Dik: CollectionConfig = {
  slug,
  dbName: 'dik',
  labels: {
    singular: label('Informasi dikecualikan (DIK)', 'Exempt information (DIK)'),
    plural: label('Daftar informasi dikecualikan (DIK)', 'Exempt information list (DIK)'),
  },
  access: accessTo(slug),
  admin: {
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'stage', 'endsAt', 'year', 'unit'],
    group: label('Layanan informasi', 'Information service'),
    listSearchableFields: ['title'],
  },
  lockDocuments: false,
  hooks: {
    beforeOperation: [refuseUnknownFields],
    beforeValidate: [deskUnit(slug)],
    beforeChange: [refuseForeignUnit(slug)],
    afterChange: [recordAudit('dik', { words: false })],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 250,
      index: true,
      label: label('Informasi', 'Information'),
    },
    words('law', 'Dasar hukum', 'Legal basis'),
    words('ifOpened', 'Konsekuensi bila dibuka', 'Consequence if opened'),
    words('ifClosed', 'Konsekuensi bila ditutup', 'Consequence if closed'),
    {
      name: 'consequenceTest',
      type: 'relationship',
      relationTo: 'uji-konsekuensi',
      label: label('Uji konsekuensi', 'Consequence test'),
      admin: {
        allowCreate: false,
        allowEdit: false,
        description: label('Masa pengecualian mengikuti uji ini.', 'The period follows it.'),
      },
    },
    {
      name: 'year',
      type: 'number',
      min: 2000,
      max: 2100,
      index: true,
      label: label('Tahun penetapan', 'Year of the decision'),
    },
    {
      name: 'decisionNumber',
      type: 'text',
      maxLength: 120,
      label: label('Nomor penetapan', 'Number of the decision'),
    },
    unitField({ position: 'sidebar', beginsWithOwn: ['ppid_officer'] }),
    { ...system('startsAt'), type: 'date', label: label('Dikecualikan sejak', 'Exempt from'), admin: beside },
    {
      ...system('endsAt'),
      type: 'date',
      index: true,
      label: label('Dikecualikan sampai', 'Exempt until'),
      admin: beside,
    },
    {
      ...system('warnings'),
      type: 'json',
      label: label('Waktu peringatan', 'Warnings'),
      admin: { hidden: true },
    },
    {
      ...system('warned'),
      type: 'number',
      label: label('Berapa kali diperingatkan', 'Times warned'),
      admin: { hidden: true },
    },
    {
      ...system('warnAt'),
      type: 'date',
      index: true,
      label: label('Peringatan berikutnya', 'Next warning'),
      admin: { hidden: true },
    },
    { ...system('version'), type: 'number', label: label('Versi', 'Version'), admin: beside },
    { ...system('decidedAt'), type: 'date', label: label('Ditetapkan pada', 'Decided at'), admin: beside },
    casePapersField,
  ],
}
