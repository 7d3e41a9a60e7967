import type { CollectionConfig, Field } from 'payload'
import { gateEndpoints } from '../endpoints/gateEndpoints'
import { type ReleaseGateOptions, slugOf } from '../options'
import { neverAccepted } from '../rules/findings'
import { label, stages } from '../translations'

const bySystem = { create: () => false, update: () => false }
const sidebar = { readOnly: true, position: 'sidebar' } as const

/** Fixed, so that whoever opens the door to the outside finds the table under any slug. */
const TABLE = 'released_files'

/** Files on their way out. Everything in them is written by an act of the gate; nothing by a form. */
export const releasedFiles = (options: ReleaseGateOptions): CollectionConfig => {
  const { access, fields = [], hooks, admin } = options.files
  const slug = slugOf(options)
  return {
    slug,
    dbName: TABLE,
    labels: {
      singular: label('Berkas keluar', 'Outgoing file'),
      plural: label('Berkas keluar', 'Outgoing files'),
    },
    access,
    admin: {
      useAsTitle: 'title',
      hideAPIURL: true,
      defaultColumns: ['title', 'stage', 'kind', 'unit', 'createdAt'],
      group: label('Layanan informasi', 'Information service'),
      components: {
        beforeListTable: [{ path: '/plugins/release-gate/components/PutUp#PutUp', clientProps: { slug } }],
      },
      ...admin,
    },
    disableBulkEdit: true,
    disableDuplicate: true,
    lockDocuments: false,
    endpoints: gateEndpoints(options),
    ...(hooks ? { hooks } : {}),
    fields: [panel(slug), ...fields, ...own],
  }
}

const panel = (slug: string): Field => ({
  name: 'gatePanel',
  type: 'ui',
  label: label('Gerbang pelepasan', 'Release gate'),
  admin: {
    disableListColumn: true,
    components: {
      Field: {
        path: '/plugins/release-gate/components/GatePanel#GatePanel',
        clientProps: { slug, never: neverAccepted },
      },
    },
  },
})

const hidden = { hidden: true } as const

/** list: the fields of a file */
const own: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    maxLength: 250,
    label: label('Judul', 'Title'),
    access: bySystem,
    admin: { readOnly: true },
  },
  {
    name: 'stage',
    type: 'select',
    required: true,
    index: true,
    defaultValue: 'inspected',
    label: label('Tahap', 'Stage'),
    access: bySystem,
    admin: sidebar,
    options: Object.entries(stages).map(([value, words]) => ({ value, label: words })),
  },
  {
    name: 'kind',
    type: 'text',
    required: true,
    label: label('Jenis', 'Kind'),
    access: bySystem,
    admin: sidebar,
  },
  {
    name: 'filename',
    type: 'text',
    required: true,
    label: label('Nama berkas', 'File name'),
    access: bySystem,
    admin: sidebar,
  },
  {
    name: 'size',
    type: 'number',
    required: true,
    label: label('Ukuran (byte)', 'Size (bytes)'),
    access: bySystem,
    admin: sidebar,
  },
  {
    name: 'originalSha256',
    type: 'text',
    required: true,
    index: true,
    label: label('Sidik asli', 'Original’s SHA-256'),
    access: bySystem,
    admin: sidebar,
  },
  {
    name: 'outgoingSha256',
    type: 'text',
    index: true,
    label: label('Sidik keluar', 'Outgoing SHA-256'),
    access: bySystem,
    admin: sidebar,
  },
  {
    name: 'form',
    type: 'text',
    label: label('Bentuk keluar', 'Outgoing form'),
    access: bySystem,
    admin: sidebar,
  },
  { name: 'findings', type: 'json', label: label('Temuan', 'Findings'), access: bySystem, admin: hidden },
  {
    name: 'notes',
    type: 'json',
    label: label('Catatan pemeriksaan', 'Notes'),
    access: bySystem,
    admin: hidden,
  },
  {
    name: 'decisions',
    type: 'json',
    label: label('Keputusan', 'Decisions'),
    access: bySystem,
    admin: hidden,
  },
  {
    name: 'boxes',
    type: 'json',
    label: label('Kotak penghitaman', 'Redaction boxes'),
    access: bySystem,
    admin: hidden,
  },
  {
    name: 'redactions',
    type: 'json',
    label: label('Daftar penghitaman', 'Redactions'),
    access: bySystem,
    admin: hidden,
  },
  { name: 'tools', type: 'json', label: label('Alat', 'Tools'), access: bySystem, admin: hidden },
  {
    name: 'putUpBy',
    type: 'text',
    required: true,
    index: true,
    label: label('ID pengaju', 'Put up by (id)'),
    access: bySystem,
    admin: hidden,
  },
  {
    name: 'putUpByName',
    type: 'text',
    label: label('Diajukan oleh', 'Put up by'),
    access: bySystem,
    admin: sidebar,
  },
  {
    name: 'redactedBy',
    type: 'text',
    label: label('ID penghitam', 'Redacted by (id)'),
    access: bySystem,
    admin: hidden,
  },
  {
    name: 'preparedBy',
    type: 'text',
    label: label('ID penyiap', 'Prepared by (id)'),
    access: bySystem,
    admin: hidden,
  },
  {
    name: 'signedBy',
    type: 'text',
    label: label('ID penanda tangan', 'Signed by (id)'),
    access: bySystem,
    admin: hidden,
  },
  {
    name: 'signedByName',
    type: 'text',
    label: label('Ditandatangani oleh', 'Signed by'),
    access: bySystem,
    admin: sidebar,
  },
  {
    name: 'releasedAt',
    type: 'date',
    label: label('Dilepas pada', 'Released at'),
    access: bySystem,
    admin: { ...sidebar, date: { pickerAppearance: 'dayAndTime' } },
  },
  {
    name: 'blockedReason',
    type: 'textarea',
    maxLength: 500,
    label: label('Alasan ditahan', 'Why it was blocked'),
    access: bySystem,
    admin: { readOnly: true, condition: ({ stage }) => stage === 'blocked' },
  },
]
