import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { type ApplicantKind, nikProblem } from '../../domain/identity'
import { label, option } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { recordAudit, refuseForeignUnit, refuseUnknownFields } from '../../hooks'
import { applicantRetention, type ForgetScans } from './forget'
import { maskIdentity } from './hooks/maskIdentity'
import { refuseForgotten } from './hooks/refuseForgotten'
import { stampOfficer } from './hooks/stampOfficer'

/** What of an applicant is kept apart and sealed, and what of that the handling officers may read; a NIK nobody reads. */
export const applicantIdentity = (forgetScans: ForgetScans) => ({
  fields: ['name', 'nik', 'address', 'email', 'phone'],
  readable: ['name', 'address', 'email', 'phone'],
  retention: applicantRetention(forgetScans),
})

/**
 * Who asks for information (UU 14/2008 art. 22(2) has name and address recorded). The collection itself holds no
 * identity: only initials, the last digits of the NIK, and the unit that handles the person's requests.
 */
export const Applicants: CollectionConfig = {
  slug: 'applicants',
  labels: { singular: label('Pemohon', 'Applicant'), plural: label('Pemohon', 'Applicants') },
  access: accessTo('applicants'),
  admin: {
    useAsTitle: 'initials',
    hideAPIURL: true,
    defaultColumns: ['initials', 'nikTail', 'kind', 'unit', 'createdAt'],
    group: label('Layanan informasi', 'Information service'),
    listSearchableFields: ['nikTail'],
  },
  hooks: {
    beforeOperation: [refuseUnknownFields],
    beforeChange: [refuseForgotten, refuseForeignUnit('applicants'), maskIdentity, stampOfficer],
    afterChange: [recordAudit('applicant')],
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'person',
      label: label('Jenis pemohon', 'Kind of applicant'),
      options: [
        option('person', 'Perorangan', 'Person'),
        option('group', 'Kelompok orang', 'Group'),
        option('legal_body', 'Badan hukum', 'Legal body'),
        option('proxy', 'Kuasa', 'Proxy'),
      ],
    },
    {
      name: 'name',
      type: 'text',
      required: true,
      label: label('Nama lengkap', 'Full name'),
      maxLength: 200,
      validate: needed(
        200,
        'Isi nama lengkap, paling banyak 200 huruf. / Fill in the full name (at most 200 letters).',
      ),
    },
    {
      name: 'nik',
      type: 'text',
      label: label('NIK', 'NIK (identity number)'),
      validate: validNik,
      admin: {
        description: label(
          '16 angka pada KTP; wajib bagi perorangan dan kuasa. Setelah disimpan hanya empat angka terakhir yang tampil.',
          'The 16 digits of the KTP; needed of persons and proxies. Once saved only the last four are shown.',
        ),
        autoComplete: 'off',
      },
    },
    {
      name: 'address',
      type: 'textarea',
      required: true,
      label: label('Alamat', 'Address'),
      validate: needed(
        500,
        'Isi alamat, paling banyak 500 huruf. / Fill in the address (at most 500 letters).',
      ),
    },
    {
      name: 'email',
      type: 'email',
      label: label('Surel', 'E-mail'),
      validate: validEmail,
      admin: { autoComplete: 'off' },
    },
    {
      name: 'phone',
      type: 'text',
      label: label('Telepon', 'Telephone'),
      validate: validPhone,
      admin: { autoComplete: 'off' },
    },
    unitField({
      position: 'sidebar',
      beginsWithOwn: ['ppid_officer'],
      description: label('Satuan yang menangani permohonannya.', 'The unit that handles the requests.'),
    }),
    {
      name: 'initials',
      type: 'text',
      label: label('Inisial', 'Initials'),
      access: writing('applicants', 'initials'),
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'nikTail',
      type: 'text',
      label: label('Akhir NIK', 'End of NIK'),
      access: writing('applicants', 'nikTail'),
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'anonymisedAt',
      type: 'date',
      index: true,
      label: label('Identitas dimusnahkan pada', 'Identity destroyed at'),
      access: writing('applicants', 'anonymisedAt'),
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.anonymisedAt) },
    },
    {
      name: 'recordedBy',
      type: 'text',
      label: label('Dicatat oleh', 'Recorded by'),
      access: writing('applicants', 'recordedBy'),
      admin: { hidden: true },
    },
  ],
}

function needed(most: number, sentence: string) {
  return (value: unknown): string | true => {
    const length = typeof value === 'string' ? value.trim().length : 0
    return (length > 0 && length <= most) || sentence
  }
}

const nikWords = {
  not_sixteen_digits: 'NIK terdiri atas 16 angka tanpa spasi. / A NIK has 16 digits without spaces.',
  no_birth_date:
    'Angka ke-7 sampai ke-12 NIK bukan tanggal lahir. Periksa kembali pada KTP. / Digits 7 to 12 of the NIK are no birth date.',
  no_serial: 'Empat angka terakhir NIK tidak boleh 0000. / The last four digits of a NIK are not 0000.',
  missing: 'NIK wajib diisi bagi perorangan dan kuasa. / Persons and proxies need a NIK.',
} as const

function validNik(value: unknown, { data, operation }: { data: unknown; operation?: string }): string | true {
  if (typeof value !== 'string' || value.trim() === '') {
    const { kind } = (data ?? {}) as { kind?: ApplicantKind }
    const isNeeded = kind === 'person' || kind === 'proxy'
    return isNeeded && (operation === 'create' || value !== undefined) ? nikWords.missing : true
  }
  const problem = nikProblem(value)
  return problem ? nikWords[problem] : true
}

function validPhone(value: unknown): string | true {
  if (value === null || value === undefined || value === '') return true
  return (
    (typeof value === 'string' && /^\+?[\d ()-]{6,25}$/.test(value.trim())) ||
    'Nomor telepon hanya berisi angka, misalnya 0811 2222 3333. / A telephone number has digits only.'
  )
}

function validEmail(value: unknown): string | true {
  if (value === null || value === undefined || value === '') return true
  return (
    (typeof value === 'string' &&
      value.length <= 254 &&
      /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@]{2,}$/.test(value)) ||
    'Alamat surel tidak lengkap, misalnya nama@contoh.id. / The e-mail address is not complete.'
  )
}
