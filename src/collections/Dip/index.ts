import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { checkList } from '../../fields/checkList'
import { label } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { deskUnit, recordAudit, refuseForeignUnit, refuseUnknownFields } from '../../hooks'
import { forms, kinds } from './words'

const slug = 'dip'
const beside = { readOnly: true, position: 'sidebar' } as const
const system = (name: string) => ({ name, access: writing(slug, name) })

/** Daftar Informasi Publik: what the body holds and how it is to be had (UU 14/2008 art. 11(1)a). */
export const Dip: CollectionConfig = {
  slug,
  dbName: 'dip',
  labels: {
    singular: label('Informasi publik (DIP)', 'Public information (DIP)'),
    plural: label('Daftar informasi publik (DIP)', 'Public information list (DIP)'),
  },
  access: accessTo(slug),
  admin: {
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'kind', 'stage', 'year', 'unit'],
    group: label('Layanan informasi', 'Information service'),
    listSearchableFields: ['title', 'summary'],
  },
  lockDocuments: false,
  hooks: {
    beforeOperation: [refuseUnknownFields],
    beforeValidate: [deskUnit(slug)],
    beforeChange: [refuseForeignUnit(slug)],
    afterChange: [recordAudit('dip')],
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
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'setiap_saat',
      label: label('Jenis', 'Kind'),
      options: kinds,
    },
    {
      name: 'summary',
      type: 'textarea',
      maxLength: 5000,
      label: label('Ringkasan isi', 'Summary of the content'),
    },
    {
      name: 'holder',
      type: 'text',
      maxLength: 250,
      label: label('Pejabat atau satuan yang menguasai', 'Officer or unit holding it'),
    },
    {
      name: 'responsible',
      type: 'text',
      maxLength: 250,
      label: label('Penanggung jawab pembuatan atau penerbitan', 'Responsible for making or publishing'),
    },
    {
      name: 'madeAt',
      type: 'text',
      maxLength: 250,
      label: label('Waktu dan tempat pembuatan', 'Time and place made'),
    },
    {
      name: 'forms',
      type: 'select',
      hasMany: true,
      label: label('Bentuk yang tersedia', 'Forms available'),
      options: forms,
      admin: { components: checkList },
    },
    {
      name: 'retention',
      type: 'text',
      maxLength: 250,
      label: label('Jangka waktu penyimpanan atau retensi arsip', 'Storage period or retention'),
    },
    { name: 'link', type: 'text', maxLength: 500, label: label('Alamat di situs', 'Address on the site') },
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
    { ...system('version'), type: 'number', label: label('Versi', 'Version'), admin: beside },
    { ...system('decidedAt'), type: 'date', label: label('Ditetapkan pada', 'Decided at'), admin: beside },
    {
      ...system('openedFrom'),
      type: 'text',
      index: true,
      label: label('Dibuka dari', 'Opened from'),
      admin: beside,
    },
  ],
}
