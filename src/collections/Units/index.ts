import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/accessTo'
import { isCaseNumberPattern } from '../../domain/caseNumber'
import { isNumberTemplate } from '../../domain/documentNumber'
import { isUnitCode } from '../../domain/unitImport'
import { label, option } from '../../fields/labels'
import { roleOptions } from '../../fields/roleOptions'
import { recordAudit, refuseUnknownFields } from '../../hooks'
import { guardPlace } from './hooks/guardPlace'
import { keepCode } from './hooks/keepCode'
import { askNewTree, keepSecondFactorAtRoot } from './hooks/keepSecondFactorAtRoot'

/** The tree of satker and satwil, or of a regency's offices. Numbers, scope and rights hang on it. */
export const Units: CollectionConfig = {
  slug: 'units',
  labels: { singular: label('Satuan', 'Unit'), plural: label('Satuan', 'Units') },
  access: accessTo('units'),
  admin: {
    useAsTitle: 'name',
    hideAPIURL: true,
    defaultColumns: ['name', 'code', 'kind', 'level'],
    listSearchableFields: ['name', 'code'],
    group: label('Organisasi', 'Organisation'),
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: 'code',
  hooks: {
    beforeValidate: [keepCode, keepSecondFactorAtRoot],
    beforeOperation: [refuseUnknownFields, askNewTree],
    beforeChange: [guardPlace],
    afterChange: [recordAudit('unit')],
  },
  fields: [
    {
      name: 'code',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: label('Kode', 'Code'),
      admin: { description: label('Tidak dapat diubah setelah disimpan.', 'Cannot be changed once saved.') },
      validate: (value: unknown) =>
        (typeof value === 'string' && isUnitCode(value)) ||
        'Huruf besar, angka, dan titik saja, misalnya POLDA.KALSEL. / Capitals, digits and dots only.',
    },
    { name: 'name', type: 'text', required: true, label: label('Nama', 'Name') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('Jenis', 'Kind'),
      options: [
        option('satker', 'Satker (satuan kerja)', 'Functional unit'),
        option('satwil', 'Satwil (satuan kewilayahan)', 'Territorial command'),
      ],
    },
    {
      name: 'level',
      type: 'text',
      required: true,
      label: label('Tingkat', 'Level'),
      admin: {
        description: label(
          'Misalnya mabes, polda, polres, polsek, kabupaten, opd.',
          'For example polda, polres, opd.',
        ),
      },
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'units',
      index: true,
      label: label('Satuan induk', 'Parent'),
    },
    {
      name: 'timeZone',
      type: 'select',
      required: true,
      defaultValue: 'Asia/Jakarta',
      label: label('Zona waktu', 'Time zone'),
      options: [
        option('Asia/Jakarta', 'WIB (Jakarta)', 'WIB (Jakarta)'),
        option('Asia/Pontianak', 'WIB (Pontianak)', 'WIB (Pontianak)'),
        option('Asia/Makassar', 'WITA (Makassar)', 'WITA (Makassar)'),
        option('Asia/Jayapura', 'WIT (Jayapura)', 'WIT (Jayapura)'),
      ],
    },
    { name: 'aliases', type: 'text', hasMany: true, label: label('Nama lain', 'Aliases') },
    {
      name: 'servesParent',
      type: 'checkbox',
      defaultValue: false,
      label: label('Melayani seluruh satuan induk', 'Serves its whole parent command'),
      admin: {
        description: label(
          'Untuk satuan humas: jabatan di sini menjangkau satuan induk dan seluruh jajarannya.',
          'For public-relations units: posts here reach the parent and all below it.',
        ),
      },
    },
    {
      name: 'numberTemplate',
      type: 'text',
      label: label('Pola nomor siaran pers', 'Press-release number template'),
      admin: {
        placeholder: '{kind}/{serial}/{romanMonth}/{year}/{unit}',
        description: label('Kosong: mengikuti pola umum.', 'Empty: the general template.'),
      },
      validate: (value: unknown) =>
        !value ||
        (typeof value === 'string' && isNumberTemplate(value)) ||
        'Pola harus memuat {serial}, {year}, dan {unit}. / The template needs {serial}, {year} and {unit}.',
    },
    {
      name: 'caseNumberPattern',
      type: 'text',
      label: label('Pola nomor layanan informasi', 'Pattern of case numbers'),
      admin: {
        placeholder: '{serial}/{kind}/{unit}/{romanMonth}/{year}',
        description: label(
          'Kosong: mengikuti satuan induk, lalu pola umum. Dengan {channel} tiap saluran berseri sendiri.',
          'Empty: that of the unit above, then the general one. With {channel} each channel has its own series.',
        ),
      },
      validate: (value: unknown) =>
        !value ||
        (typeof value === 'string' && isCaseNumberPattern(value)) ||
        'Pola harus memuat {serial}, {kind}, {unit}, dan {year}. / The pattern needs {serial}, {kind}, {unit} and {year}.',
    },
    {
      name: 'address',
      type: 'textarea',
      maxLength: 300,
      label: label('Alamat pada kop surat', 'Address in letterheads'),
      admin: { description: label('Jalan, kota, kode pos, telepon.', 'Street, town, post code, telephone.') },
    },
    {
      name: 'city',
      type: 'text',
      maxLength: 100,
      label: label('Kota pada tanggal surat', 'Town beside the date of papers'),
      admin: { placeholder: 'Banjarbaru' },
    },
    {
      name: 'identityRetentionDays',
      type: 'number',
      min: 0,
      max: 36_500,
      label: label('Masa simpan identitas pemohon (hari)', 'Days an applicant’s identity is kept'),
      admin: {
        description: label(
          'Dihitung sesudah upaya hukum terakhir berakhir, menurut jadwal retensi arsip. Kosong: mengikuti satuan induk; bila tidak ada yang menetapkan, identitas tidak dimusnahkan.',
          'After the last remedy has ended, by the archive schedule. Empty: that of the unit above; where none has decided, nothing is destroyed.',
        ),
      },
      validate: wholeDays,
    },
    {
      name: 'secondFactorRoles',
      type: 'select',
      hasMany: true,
      options: roleOptions,
      label: label('Peran yang wajib memakai faktor kedua', 'Roles that need a second factor'),
      admin: {
        condition: ({ parent }) => !parent,
        description: label(
          'Berlaku untuk seluruh pohon satuan: pemegang peran ini masuk dengan kata sandi dan faktor kedua.',
          'For the whole tree: holders of these roles sign in with a password and a second factor.',
        ),
      },
    },
    {
      name: 'trust',
      type: 'ui',
      label: label('Penerbitan', 'Publishing'),
      admin: {
        disableListColumn: true,
        components: { Field: '/collections/TrustDecisions/components/TrustOfUnit#TrustOfUnit' },
      },
    },
    { name: 'validFrom', type: 'date', label: label('Berlaku sejak', 'Valid from') },
    { name: 'validTo', type: 'date', label: label('Berlaku sampai', 'Valid to') },
  ],
}

function wholeDays(value: unknown): string | true {
  if (value === null || value === undefined) return true
  return (
    (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 36_500) ||
    'Isi jumlah hari antara 0 dan 36.500. / Fill in whole days between 0 and 36,500.'
  )
}
