import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { classificationField } from '../../fields/classificationField'
import { flagsField } from '../../fields/flagsField'
import { offeredField } from '../../fields/offeredField'
import { label, option } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { recordAudit, refuseForeignUnit, refuseUnknownFields } from '../../hooks'
import { bodyEditor } from './bodyEditor'
import { keepNumbered } from './hooks/keepNumbered'
import { noteAmendment } from './hooks/noteAmendment'
import { refuseBrokenBody } from './hooks/refuseBrokenBody'
import { refuseForeignAssets } from './hooks/refuseForeignAssets'
import { stampAuthor } from './hooks/stampAuthor'
import { kinds } from './kinds'

const shown = { position: 'sidebar', readOnly: true } as const

/** What a unit tells the public: siaran pers and its sister kinds. */
export const PressReleases: CollectionConfig = {
  slug: 'press-releases',
  labels: { singular: label('Siaran pers', 'Press release'), plural: label('Siaran pers', 'Press releases') },
  access: accessTo('press-releases'),
  admin: {
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'stage', 'kind', 'unit', 'number', 'updatedAt'],
    group: label('Ruang berita', 'Newsroom'),
    listSearchableFields: ['title', 'lead', 'number'],
    preview: (doc) => (doc.id ? `/api/press-releases/${String(doc.id)}/preview` : null),
  },
  versions: { maxPerDoc: 25, drafts: false },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-updatedAt',
  hooks: {
    beforeOperation: [refuseUnknownFields],
    beforeValidate: [refuseBrokenBody],
    beforeChange: [
      keepNumbered,
      stampAuthor,
      noteAmendment,
      refuseForeignUnit('press-releases'),
      refuseForeignAssets,
    ],
    afterChange: [recordAudit('press_release')],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 250,
      label: label('Judul', 'Title'),
      admin: {
        description: label(
          'Ringkas dan faktual, tanpa huruf besar semua.',
          'Short and factual, no all-capitals.',
        ),
      },
    },
    {
      name: 'lead',
      type: 'textarea',
      maxLength: 2000,
      label: label('Teras berita', 'Lead'),
      admin: {
        rows: 4,
        description: label(
          'Paragraf pertama: apa, siapa, kapan, di mana.',
          'First paragraph: what, who, when, where.',
        ),
      },
    },
    { name: 'body', type: 'richText', label: label('Isi', 'Body'), editor: bodyEditor },
    {
      name: 'assets',
      type: 'upload',
      relationTo: 'assets',
      hasMany: true,
      maxRows: 40,
      label: label('Foto dan materi', 'Photos and assets'),
      admin: {
        description: label(
          'Seret berkas ke sini, atau pilih dari bank materi.',
          'Drop files here, or choose from the media bank.',
        ),
      },
    },
    {
      name: 'checklist',
      type: 'ui',
      label: label('Kelengkapan 5W1H', 'The six questions'),
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/collections/PressReleases/components/FiveWOneH#FiveWOneH' },
      },
    },
    unitField({ position: 'sidebar', beginsWithOwn: ['operator', 'editor'] }),
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'siaran_pers',
      label: label('Jenis', 'Kind'),
      admin: { position: 'sidebar' },
      options: kinds.map(({ value, id, en }) => option(value, id, en)),
    },
    {
      name: 'place',
      type: 'text',
      maxLength: 250,
      label: label('Tempat kejadian', 'Place'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'occurredAt',
      type: 'date',
      label: label('Waktu kejadian', 'Occurred at'),
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', timeFormat: 'HH.mm', displayFormat: 'd MMMM yyyy HH.mm' },
      },
    },
    {
      name: 'keywords',
      type: 'text',
      hasMany: true,
      maxRows: 20,
      maxLength: 60,
      label: label('Kata kunci', 'Keywords'),
      admin: {
        position: 'sidebar',
        description: label(
          'Tekan Enter setelah tiap kata. Media dan pembaca menyaring menurut kata ini.',
          'Press Enter after each. Outlets and readers filter by them.',
        ),
      },
    },
    {
      name: 'embargoUntil',
      type: 'date',
      label: label('Embargo sampai', 'Embargo until'),
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', timeFormat: 'HH.mm', displayFormat: 'd MMMM yyyy HH.mm' },
      },
    },
    {
      name: 'embargoClocks',
      type: 'ui',
      label: label('Embargo di tiap zona waktu', 'The embargo in every time zone'),
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/collections/PressReleases/components/EmbargoClocks#EmbargoClocks' },
      },
    },
    { ...flagsField(), admin: { ...flagsField().admin, position: 'sidebar' } },
    { ...classificationField(), admin: { position: 'sidebar' } },
    offeredField(writing('press-releases', 'offered')),
    {
      name: 'amended',
      type: 'checkbox',
      label: label('Ada suntingan yang belum diterbitkan', 'Has edits not yet public'),
      access: writing('press-releases', 'amended'),
      admin: { ...shown, condition: (data) => Boolean(data?.amended) },
    },
    {
      name: 'author',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      label: label('Penulis', 'Author'),
      access: writing('press-releases', 'author'),
      admin: { ...shown, hidden: true },
    },
    {
      name: 'number',
      type: 'text',
      unique: true,
      index: true,
      label: label('Nomor', 'Number'),
      access: writing('press-releases', 'number'),
      admin: { ...shown, description: label('Terbit otomatis saat disahkan.', 'Given at approval.') },
    },
    {
      name: 'publishedAt',
      type: 'date',
      index: true,
      label: label('Terbit pada', 'Published at'),
      access: writing('press-releases', 'publishedAt'),
      admin: { ...shown, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'scheduledAt',
      type: 'date',
      index: true,
      label: label('Dijadwalkan pada', 'Scheduled for'),
      access: writing('press-releases', 'scheduledAt'),
      admin: {
        ...shown,
        date: { pickerAppearance: 'dayAndTime' },
        condition: (data) => Boolean(data?.scheduledAt),
      },
    },
    {
      name: 'correction',
      type: 'group',
      label: label('Ralat', 'Correction'),
      access: writing('press-releases', 'correction'),
      admin: { ...shown, condition: (data) => Boolean(data?.correction?.note) },
      fields: [
        {
          name: 'note',
          type: 'textarea',
          label: label('Catatan ralat', 'Correction note'),
          admin: { readOnly: true },
        },
        { name: 'at', type: 'date', label: label('Diralat pada', 'Corrected at'), admin: { readOnly: true } },
        {
          name: 'serious',
          type: 'checkbox',
          label: label('Penting: media wajib mengonfirmasi', 'Serious: outlets must confirm'),
          admin: { readOnly: true },
        },
      ],
    },
    {
      name: 'withdrawal',
      type: 'group',
      label: label('Pencabutan', 'Withdrawal'),
      access: writing('press-releases', 'withdrawal'),
      admin: { ...shown, condition: (data) => Boolean(data?.withdrawal?.reason) },
      fields: [
        { name: 'reason', type: 'textarea', label: label('Alasan', 'Reason'), admin: { readOnly: true } },
        { name: 'at', type: 'date', label: label('Dicabut pada', 'Withdrawn at'), admin: { readOnly: true } },
      ],
    },
  ],
}
