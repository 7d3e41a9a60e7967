import type { CollectionConfig } from 'payload'
import type { CollectionOptions } from '../options'
import { refuseBackdated } from '../hooks/refuseBackdated'
import { label, option } from '../translations'

/** Fixed, so that the plugin's SQL finds the table. */
const TABLE = 'clock_profiles'

const weekdays = [
  ['1', 'Senin', 'Monday'],
  ['2', 'Selasa', 'Tuesday'],
  ['3', 'Rabu', 'Wednesday'],
  ['4', 'Kamis', 'Thursday'],
  ['5', 'Jumat', 'Friday'],
  ['6', 'Sabtu', 'Saturday'],
  ['7', 'Minggu', 'Sunday'],
] as const

/**
 * How a unit and all below it work, from a date on. Never changed: another one follows it, and a case keeps the one
 * under which it came in. `fields` brings the `unit`.
 */
export const clockProfiles = ({ access, fields = [], hooks }: CollectionOptions): CollectionConfig => ({
  slug: 'clock-profiles',
  dbName: TABLE,
  labels: {
    singular: label('Profil hari kerja', 'Work profile'),
    plural: label('Profil hari kerja', 'Work profiles'),
  },
  access,
  admin: {
    useAsTitle: 'legalNote',
    hideAPIURL: true,
    group: label('Kalender', 'Calendar'),
    defaultColumns: ['unit', 'weekdays', 'cutiBersamaCounts', 'countsFrom', 'validFrom'],
    description: label(
      'Berlaku untuk satuan dan jajarannya; profil satuan terdekat yang menentukan. Tidak diubah: buat yang baru.',
      'For the unit and all below it; the nearest decides. It is not changed: make a new one.',
    ),
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-validFrom',
  hooks: { ...hooks, beforeChange: [...(hooks?.beforeChange ?? []), refuseBackdated] },
  fields: [
    ...fields,
    {
      name: 'weekdays',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['1', '2', '3', '4', '5'],
      label: label('Hari kerja dalam sepekan', 'Weekdays worked'),
      options: weekdays.map(([value, id, en]) => option(value, id, en)),
    },
    {
      name: 'cutiBersamaCounts',
      type: 'checkbox',
      defaultValue: false,
      label: label('Cuti bersama dihitung sebagai hari kerja', 'Collective leave counts as a working day'),
    },
    {
      name: 'twentyFourHours',
      type: 'checkbox',
      defaultValue: false,
      label: label('Layanan 24 jam setiap hari', 'Open day and night, every day'),
    },
    {
      name: 'countsFrom',
      type: 'select',
      required: true,
      defaultValue: 'receivedAt',
      label: label('Dihitung sejak', 'Counted from'),
      options: [
        option('receivedAt', 'Permohonan diterima', 'The receipt'),
        option('registeredAt', 'Permohonan dicatat', 'The registration'),
      ],
    },
    {
      name: 'validFrom',
      type: 'date',
      required: true,
      index: true,
      label: label('Berlaku sejak tanggal', 'In force from'),
      admin: {
        date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' },
        description: label(
          'Paling cepat besok: perkara yang sudah masuk tetap memakai profil lamanya.',
          'Tomorrow at the earliest: cases that came in keep their profile.',
        ),
      },
    },
    {
      name: 'legalNote',
      type: 'textarea',
      required: true,
      maxLength: 2000,
      label: label('Dasar hukum', 'Legal note'),
    },
  ],
})
