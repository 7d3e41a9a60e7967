import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { exemptions } from '../../domain/exemptions'
import { checkList } from '../../fields/checkList'
import { label } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { deskUnit, recordAudit, refuseForeignUnit, refuseUnknownFields } from '../../hooks'
import { optionsOf } from '../InformationRequests/channels'
import { casePapersField } from '../InformationRequests/fields/casePapersField'

const slug = 'uji-konsekuensi'
const beside = { readOnly: true, position: 'sidebar' } as const
const day = { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } } as const
const words = (name: string, id: string, en: string) =>
  ({ name, type: 'textarea', maxLength: 10_000, label: label(id, en) }) as const

/** The test by which something is declared exempt, and for how long (UU 14/2008 art. 19; Perki 1/2021 art. 49). */
export const ConsequenceTests: CollectionConfig = {
  slug,
  labels: {
    singular: label('Uji konsekuensi', 'Consequence test'),
    plural: label('Uji konsekuensi', 'Consequence tests'),
  },
  access: accessTo(slug),
  admin: {
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['number', 'title', 'stage', 'endsAt', 'unit'],
    group: label('Layanan informasi', 'Information service'),
    listSearchableFields: ['title', 'number'],
  },
  lockDocuments: false,
  hooks: {
    beforeOperation: [refuseUnknownFields],
    beforeValidate: [deskUnit(slug)],
    beforeChange: [refuseForeignUnit(slug)],
    afterChange: [recordAudit('consequence_test', { words: false })],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 250,
      label: label('Informasi yang diuji', 'Information tested'),
    },
    {
      name: 'letters',
      type: 'select',
      hasMany: true,
      label: label('Huruf pasal 17', 'Letters of article 17'),
      options: optionsOf(exemptions),
      admin: { components: checkList },
    },
    words('law', 'Dasar hukum pengecualian', 'Law relied on'),
    words('ifOpened', 'Konsekuensi bila dibuka', 'Consequence if opened'),
    words('ifClosed', 'Konsekuensi bila ditutup', 'Consequence if closed'),
    words('publicInterest', 'Pertimbangan kepentingan publik', 'Public interest'),
    words('participants', 'Peserta uji', 'Who took part'),
    { name: 'startsAt', type: 'date', label: label('Dikecualikan sejak', 'Exempt from'), admin: day },
    {
      name: 'endsAt',
      type: 'date',
      index: true,
      label: label('Dikecualikan sampai', 'Exempt until'),
      admin: {
        ...day,
        description: label(
          'Penegakan hukum paling lama 30 tahun; kosong hanya bagi huruf g sampai j.',
          'Law enforcement 30 years at most; empty for letters g to j only.',
        ),
      },
    },
    unitField({ position: 'sidebar', beginsWithOwn: ['ppid_officer'] }),
    {
      name: 'number',
      type: 'text',
      unique: true,
      index: true,
      label: label('Nomor', 'Number'),
      access: writing(slug, 'number'),
      admin: beside,
    },
    {
      name: 'signedAt',
      type: 'date',
      label: label('Ditandatangani pada', 'Signed at'),
      access: writing(slug, 'signedAt'),
      admin: beside,
    },
    {
      name: 'signedBy',
      type: 'relationship',
      relationTo: 'users',
      label: label('Ditandatangani oleh', 'Signed by'),
      access: writing(slug, 'signedBy'),
      admin: beside,
    },
    casePapersField,
  ],
}
