import type { CollectionConfig, CollectionSlug } from 'payload'
import type { CollectionOptions } from '../options'
import { label, option } from '../translations'

/** Fixed, so that the plugin's SQL finds the table. */
const TABLE = 'calendar_days'

/** One decreed day of one version: what it is, by which decree. */
export const calendarDays = (
  { access, fields = [], hooks }: CollectionOptions,
  units: string,
): CollectionConfig => ({
  slug: 'calendar-days',
  dbName: TABLE,
  labels: {
    singular: label('Hari kalender', 'Calendar day'),
    plural: label('Hari kalender', 'Calendar days'),
  },
  access,
  admin: {
    useAsTitle: 'name',
    hideAPIURL: true,
    group: label('Kalender', 'Calendar'),
    defaultColumns: ['on', 'kind', 'name', 'decree', 'calendarVersion'],
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: 'on',
  hooks,
  fields: [
    {
      name: 'on',
      type: 'date',
      required: true,
      index: true,
      label: label('Tanggal', 'Date'),
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('Jenis', 'Kind'),
      options: [
        option('libur_nasional', 'Libur nasional', 'National holiday'),
        option('cuti_bersama', 'Cuti bersama', 'Collective leave'),
        option('lokal', 'Libur setempat', 'Local holiday'),
        option('pemilu', 'Hari pemungutan suara', 'Polling day'),
        option('penutupan_layanan', 'Penutupan layanan', 'Service closed'),
      ],
    },
    { name: 'name', type: 'text', required: true, maxLength: 200, label: label('Nama', 'Name') },
    { name: 'decree', type: 'text', required: true, maxLength: 200, label: label('Keputusan', 'Decree') },
    {
      name: 'announcedOn',
      type: 'date',
      label: label('Diumumkan pada', 'Announced on'),
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' } },
    },
    {
      name: 'unit',
      type: 'relationship',
      relationTo: units as CollectionSlug,
      index: true,
      label: label('Berlaku untuk satuan dan jajarannya', 'For the unit and all below it'),
      admin: { description: label('Kosong: untuk semua.', 'Empty: for everybody.') },
    },
    {
      name: 'calendarVersion',
      type: 'relationship',
      relationTo: 'calendars' as CollectionSlug,
      required: true,
      index: true,
      label: label('Versi kalender', 'Calendar version'),
    },
    ...fields,
  ],
})
