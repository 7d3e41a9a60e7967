import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { classificationField } from '../../fields/classificationField'
import { flagsField } from '../../fields/flagsField'
import { offeredField } from '../../fields/offeredField'
import { label, option } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { recordAudit, refuseForeignUnit, refuseUnknownFields } from '../../hooks'
import { inspectFile } from './hooks/inspectFile'
import { keepCarriedWords } from './hooks/keepCarriedWords'
import { keepFile } from './hooks/keepFile'
import { stampFile } from './hooks/stampFile'
import { mediaFolder } from './mediaFolder'
import { renditions } from './renditions'

/** The media bank: photos, video, audio and documents with their IPTC-style metadata. */
export const Assets: CollectionConfig = {
  slug: 'assets',
  labels: { singular: label('Materi', 'Asset'), plural: label('Materi', 'Assets') },
  access: accessTo('assets'),
  admin: {
    useAsTitle: 'headline',
    hideAPIURL: true,
    defaultColumns: ['filename', 'headline', 'kind', 'unit', 'takenAt'],
    group: label('Ruang berita', 'Newsroom'),
    listSearchableFields: ['headline', 'caption'],
  },
  upload: {
    staticDir: mediaFolder,
    imageSizes: renditions,
    adminThumbnail: 'thumbnail',
    crop: false,
    focalPoint: false,
    pasteURL: false,
    bulkUpload: false,
    displayPreview: true,
    hideRemoveFile: true,
    withMetadata: false,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('Cache-Control', 'private, no-store')
      return headers
    },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [refuseUnknownFields, keepFile, inspectFile],
    beforeChange: [refuseForeignUnit('assets'), keepCarriedWords, stampFile],
    afterChange: [recordAudit('asset')],
  },
  fields: [
    {
      name: 'headline',
      type: 'text',
      label: label('Judul', 'Headline'),
      maxLength: 250,
      admin: { description: label('Apa yang terlihat, dalam satu baris.', 'What it shows, in one line.') },
    },
    { name: 'caption', type: 'textarea', label: label('Keterangan', 'Caption'), maxLength: 4000 },
    {
      type: 'row',
      fields: [
        { name: 'creator', type: 'text', label: label('Pembuat', 'Creator'), maxLength: 250 },
        { name: 'credit', type: 'text', label: label('Kredit', 'Credit line'), maxLength: 250 },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'place', type: 'text', label: label('Tempat', 'Place'), maxLength: 250 },
        {
          name: 'takenAt',
          type: 'date',
          label: label('Waktu pengambilan', 'Taken at'),
          admin: {
            date: { pickerAppearance: 'dayAndTime', timeFormat: 'HH.mm', displayFormat: 'd MMMM yyyy HH.mm' },
          },
        },
      ],
    },
    { name: 'keywords', type: 'text', hasMany: true, label: label('Kata kunci', 'Keywords') },
    flagsField(),
    unitField({ position: 'sidebar', beginsWithOwn: ['operator', 'editor'] }),
    { ...classificationField(), admin: { position: 'sidebar' } },
    offeredField(writing('assets', 'offered')),
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('Jenis', 'Kind'),
      access: writing('assets', 'kind'),
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: label('Ditentukan dari isi berkas.', 'Decided from the bytes.'),
      },
      options: [
        option('photo', 'Foto', 'Photo'),
        option('video', 'Video', 'Video'),
        option('audio', 'Audio', 'Audio'),
        option('document', 'Dokumen', 'Document'),
      ],
    },
    {
      name: 'sha256',
      type: 'text',
      index: true,
      label: label('Sidik SHA-256', 'SHA-256'),
      access: writing('assets', 'sha256'),
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'originalFilename',
      type: 'text',
      label: label('Nama berkas asli', 'Original file name'),
      access: writing('assets', 'originalFilename'),
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
}
