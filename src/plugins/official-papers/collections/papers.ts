import type { CollectionConfig, Field } from 'payload'
import { paperFile } from '../endpoints/paperFile'
import { revoke } from '../endpoints/revoke'
import type { OfficialPapersOptions } from '../options'
import { label } from '../translations'

const stamped = { readOnly: true } as const
const text = (name: string, id: string, en: string, more: Partial<Field> = {}): Field =>
  ({ name, type: 'text', label: label(id, en), admin: stamped, ...more }) as Field

/** Papers that were issued: what stands on the outside of each. Its words and its file lie sealed in a table beside. */
export const papers = ({ papers: told }: OfficialPapersOptions): CollectionConfig => ({
  slug: 'papers',
  dbName: 'papers',
  labels: { singular: label('Surat', 'Paper'), plural: label('Surat', 'Papers') },
  access: told.access,
  admin: {
    useAsTitle: 'number',
    hideAPIURL: true,
    defaultColumns: ['number', 'title', 'issuedOn', 'unit', 'state'],
    listSearchableFields: ['number', 'code'],
    ...told.admin,
  },
  hooks: told.hooks,
  disableBulkEdit: true,
  disableBulkDelete: true,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-issuedAt',
  endpoints: [paperFile, revoke],
  fields: [
    {
      name: 'open',
      type: 'ui',
      label: label('Berkas', 'File'),
      admin: {
        disableListColumn: true,
        components: { Field: '/plugins/official-papers/components/PaperPanel#PaperPanel' },
      },
    },
    text('kind', 'Jenis', 'Kind', { required: true, index: true, maxLength: 41 } as Partial<Field>),
    text('title', 'Judul', 'Title', { required: true } as Partial<Field>),
    text('number', 'Nomor', 'Number', { required: true, unique: true, index: true } as Partial<Field>),
    text('code', 'Kode pemeriksaan', 'Check code', {
      ...{ required: true, unique: true, index: true },
    } as Partial<Field>),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'signed',
      index: true,
      label: label('Keadaan', 'State'),
      options: [
        { value: 'signed', label: label('Berlaku', 'In force') },
        { value: 'revoked', label: label('Dicabut', 'Revoked') },
      ],
      admin: stamped,
    },
    text('subjectCollection', 'Jenis berkas', 'Kind of file', { required: true } as Partial<Field>),
    text('subject', 'Berkas', 'File', { required: true, index: true, maxLength: 36 } as Partial<Field>),
    text('unitName', 'Nama satuan pada surat', 'Unit as written', { required: true } as Partial<Field>),
    text('issuedOn', 'Tanggal surat', 'Date', { required: true, maxLength: 10 } as Partial<Field>),
    {
      name: 'issuedAt',
      type: 'date',
      required: true,
      index: true,
      label: label('Diterbitkan', 'Issued at'),
      admin: { ...stamped, date: { pickerAppearance: 'dayAndTime' } },
    },
    text('issuedBy', 'ID penerbit', 'Issuer’s id', { admin: { hidden: true } } as Partial<Field>),
    text('signerName', 'Penanda tangan', 'Signer', { required: true } as Partial<Field>),
    text('signerPosition', 'Jabatan', 'Position', { required: true } as Partial<Field>),
    text('standIn', 'Atas nama', 'On behalf of'),
    text('sha256', 'SHA-256', 'SHA-256', { maxLength: 64 } as Partial<Field>),
    { name: 'pages', type: 'number', label: label('Halaman', 'Pages'), admin: stamped },
    {
      name: 'revokedAt',
      type: 'date',
      label: label('Dicabut pada', 'Revoked at'),
      admin: { ...stamped, date: { pickerAppearance: 'dayAndTime' } },
    },
    text('revocationReason', 'Alasan pencabutan', 'Reason of revocation'),
    ...told.fields,
  ],
})
