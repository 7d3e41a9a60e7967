import type { CollectionConfig, CollectionSlug } from 'payload'
import type { CollectionOptions } from '../options'
import { label, option } from '../translations'

/** Fixed, so that the plugin's SQL finds the table. */
const TABLE = 'calendars'

/**
 * One version of the calendar of a year, by one decree. A draft lies before everybody; a confirmed one never changes,
 * another takes its place.
 */
export const calendars = (
  { access, fields = [], hooks }: CollectionOptions,
  { units, people }: { units: string; people: string },
): CollectionConfig => ({
  slug: 'calendars',
  dbName: TABLE,
  labels: {
    singular: label('Versi kalender', 'Calendar version'),
    plural: label('Versi kalender', 'Calendar versions'),
  },
  access,
  admin: {
    useAsTitle: 'label',
    hideAPIURL: true,
    group: label('Kalender', 'Calendar'),
    defaultColumns: ['label', 'year', 'status', 'decree', 'unit'],
    description: label(
      'Diajukan dan disahkan di halaman Kalender hari kerja; di sini hanya dibaca.',
      'Proposed and confirmed on the page Calendar of working days; read only here.',
    ),
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-label',
  hooks,
  fields: [
    {
      name: 'label',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 120,
      label: label('Label', 'Label'),
    },
    { name: 'year', type: 'number', required: true, index: true, label: label('Tahun', 'Year') },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: units as CollectionSlug,
      index: true,
      label: label('Berlaku untuk satuan dan jajarannya', 'For the unit and all below it'),
      admin: { description: label('Kosong: untuk semua.', 'Empty: for everybody.') },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      index: true,
      label: label('Keadaan', 'Status'),
      options: [
        option('draft', 'Usulan', 'Proposal'),
        option('confirmed', 'Berlaku', 'Confirmed'),
        option('superseded', 'Digantikan', 'Superseded'),
        option('discarded', 'Dibatalkan', 'Discarded'),
      ],
    },
    { name: 'decree', type: 'text', required: true, maxLength: 2000, label: label('Keputusan', 'Decree') },
    {
      name: 'announcedOn',
      type: 'date',
      label: label('Diumumkan pada', 'Announced on'),
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } },
    },
    { name: 'source', type: 'text', maxLength: 500, label: label('Sumber', 'Source') },
    {
      name: 'proposedBy',
      type: 'relationship',
      relationTo: people as CollectionSlug,
      label: label('Diajukan oleh', 'Proposed by'),
    },
    {
      name: 'confirmedBy',
      type: 'relationship',
      relationTo: people as CollectionSlug,
      label: label('Disahkan oleh', 'Confirmed by'),
    },
    { name: 'confirmedAt', type: 'date', label: label('Disahkan pada', 'Confirmed at') },
    { name: 'contentHash', type: 'text', index: true, admin: { hidden: true } },
    { name: 'previewHash', type: 'text', admin: { hidden: true } },
    ...fields,
  ],
})
