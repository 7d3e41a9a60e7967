// list: the fields of a request, in the order of the forms
import type { CollectionConfig, Field } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { onlyTheSystem } from '../../access/rules'
import { papers } from '../../domain/applicantPapers'
import { exemptions, neverExempt } from '../../domain/exemptions'
import { checkList } from '../../fields/checkList'
import { label } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { deskUnit, recordAudit, refuseForeignUnit, refuseUnknownFields } from '../../hooks'
import { channels, complaintChannels, deliveries, forms, optionsOf, outcomes, waysToObtain } from './channels'
import { longestExtension } from './deadlines'
import { renewCode } from './endpoints/renewCode'
import { casePapersField } from './fields/casePapersField'
import { registerEndpoints } from './endpoints/register'
import { yearlyReportEndpoint } from './endpoints/yearlyReport'
import { confirmReceipt } from './hooks/confirmReceipt'
import { countSimilar } from './hooks/countSimilar'
import { keepApplicantApart } from './hooks/keepApplicantApart'
import { receive } from './hooks/receive'
import { refuseForeignReferences } from './hooks/refuseForeignReferences'
import { takeApplicantGiven } from './hooks/takeApplicantGiven'
import type { CaseOffice } from './office'
import { requestRegister } from './registers/makeRegister'

const slug = 'information-requests'
const beside = { readOnly: true, position: 'sidebar' } as const
const atTime = {
  date: { pickerAppearance: 'dayAndTime', timeFormat: 'HH.mm', displayFormat: 'd MMMM yyyy HH.mm' },
} as const

/** A request for public information (UU 14/2008 art. 21-22). Who asks is kept apart; here stands only which applicant. */
export const informationRequests = (office: CaseOffice): CollectionConfig => ({
  slug,
  labels: {
    singular: label('Permohonan informasi', 'Information request'),
    plural: label('Permohonan informasi', 'Information requests'),
  },
  access: accessTo(slug),
  admin: {
    useAsTitle: 'number',
    hideAPIURL: true,
    defaultColumns: ['number', 'subject', 'similar', 'stage', 'dueOn', 'unit', 'receivedAt'],
    group: label('Layanan informasi', 'Information service'),
    listSearchableFields: ['number', 'subject'],
  },
  lockDocuments: false,
  defaultSort: 'dueOn',
  endpoints: [
    ...registerEndpoints(office, 'register-permohonan', requestRegister),
    yearlyReportEndpoint(office),
    renewCode,
  ],
  hooks: {
    beforeOperation: [refuseUnknownFields, takeApplicantGiven],
    beforeValidate: [deskUnit(slug)],
    beforeChange: [refuseForeignUnit(slug), refuseForeignReferences, receive(office), keepApplicantApart],
    afterChange: [recordAudit('information_request', { words: false }), confirmReceipt(office)],
    afterOperation: [countSimilar],
  },
  fields: [...asked, ...checked, ...answered, ...passedOn, ...found, ...panels],
})

/** What the form of art. 22(2) asks. */
const asked: Field[] = [
  {
    name: 'applicant',
    type: 'relationship',
    relationTo: 'applicants',
    required: true,
    index: true,
    label: label('Pemohon', 'Applicant'),
    admin: {
      allowEdit: false,
      description: label(
        'Catat pemohon baru atau pilih yang sudah tercatat. Setelah disimpan tidak dapat diganti.',
        'Record a new applicant or choose one on record. It stays once saved.',
      ),
    },
  },
  {
    name: 'subject',
    type: 'text',
    required: true,
    maxLength: 250,
    label: label('Informasi yang diminta', 'What is asked for'),
    admin: {
      description: label(
        'Satu kalimat, tanpa nama pemohon: satuan lain membacanya.',
        'One sentence without the applicant’s name: other units read it.',
      ),
    },
  },
  {
    name: 'description',
    type: 'textarea',
    required: true,
    maxLength: 10_000,
    label: label('Rincian', 'Details'),
    admin: { rows: 5, description: label('Tanpa data pribadi pemohon.', 'Without the applicant’s data.') },
  },
  {
    name: 'purpose',
    type: 'textarea',
    maxLength: 2000,
    label: label('Tujuan penggunaan', 'Purpose'),
  },
  {
    name: 'channel',
    type: 'select',
    required: true,
    defaultValue: 'walk_in',
    label: label('Saluran', 'Channel'),
    options: channels,
  },
  {
    name: 'receivedAt',
    type: 'date',
    required: true,
    index: true,
    defaultValue: () => new Date().toISOString(),
    label: label('Diterima pada', 'Received at'),
    admin: {
      ...atTime,
      description: label(
        'Waktu permohonan sampai di satuan ini; hari itu hari ke-0.',
        'When it reached this body; that day is day zero.',
      ),
    },
  },
  {
    name: 'wayToObtain',
    type: 'select',
    label: label('Cara memperoleh', 'Way to obtain'),
    options: waysToObtain,
  },
  {
    name: 'format',
    type: 'select',
    label: label('Bentuk', 'Form'),
    options: forms,
  },
  {
    name: 'delivery',
    type: 'select',
    label: label('Cara pengiriman', 'Delivery'),
    options: deliveries,
  },
  {
    name: 'assisted',
    type: 'checkbox',
    defaultValue: false,
    label: label('Pemohon membutuhkan pendampingan', 'The applicant needs assistance'),
  },
]

/** The check sheet of completeness. */
const checked: Field[] = [
  {
    name: 'papersShown',
    type: 'select',
    hasMany: true,
    label: label('Dokumen yang diperlihatkan', 'Papers shown'),
    options: optionsOf(papers),
    admin: { components: checkList },
  },
  {
    name: 'isClear',
    type: 'checkbox',
    defaultValue: false,
    label: label('Informasi yang diminta jelas', 'What is asked for is clear'),
  },
  {
    name: 'internalNote',
    type: 'textarea',
    maxLength: 5000,
    label: label('Catatan internal', 'Internal note'),
    admin: { description: label('Tidak pernah dibaca pemohon.', 'The applicant never reads it.') },
  },
]

/** The written notice of art. 22(7). */
const answered: Field[] = [
  {
    name: 'answer',
    type: 'textarea',
    maxLength: 20_000,
    label: label('Isi pemberitahuan kepada pemohon', 'Notice to the applicant'),
    admin: { rows: 6 },
  },
  {
    name: 'heldBy',
    type: 'text',
    maxLength: 250,
    label: label('Badan publik yang menguasai', 'Body that holds it'),
  },
  {
    name: 'convertedTo',
    type: 'select',
    label: label('Bila pengaduan: diteruskan ke', 'If it is a complaint: passed on to'),
    options: complaintChannels,
  },
  {
    name: 'complaintNumber',
    type: 'text',
    maxLength: 100,
    label: label('Nomor pengaduan di sana', 'Its number there'),
  },
  {
    name: 'refusedUnder',
    type: 'select',
    hasMany: true,
    label: label('Huruf pasal 17', 'Letters of article 17'),
    options: optionsOf(exemptions),
    admin: { components: checkList },
  },
  {
    name: 'consequenceTest',
    type: 'relationship',
    relationTo: 'uji-konsekuensi',
    label: label('Uji konsekuensi', 'Consequence test'),
    admin: { allowCreate: false, allowEdit: false },
  },
  {
    name: 'neverExemptChecked',
    type: 'checkbox',
    defaultValue: false,
    label: label('Sudah diperiksa terhadap pasal 18(1)', 'Checked against article 18(1)'),
  },
  {
    name: 'neverExemptFound',
    type: 'select',
    hasMany: true,
    label: label('Ternyata termasuk pasal 18(1)', 'Found to be under article 18(1)'),
    options: optionsOf(neverExempt),
    admin: { components: checkList },
  },
  {
    name: 'answerFiles',
    type: 'relationship',
    relationTo: 'released-files',
    hasMany: true,
    maxRows: 20,
    label: label('Berkas jawaban', 'Files of the answer'),
    filterOptions: { stage: { equals: 'released' } },
    // Payload would look for them in a list without an end; refuseForeignReferences asks the gate instead
    validate: () => true,
    admin: {
      allowCreate: false,
      allowEdit: false,
      description: label(
        'Hanya berkas yang sudah dilepas. Pemohon mengambilnya di halaman status dengan kode sekali pakai.',
        'Released files only. The applicant gets them on the status page by a one-time code.',
      ),
    },
  },
  {
    name: 'redactedCopy',
    type: 'text',
    maxLength: 64,
    label: label('Salinan yang dihitamkan', 'Redacted copy'),
    admin: {
      description: label('Nomor manifes dari gerbang berkas.', 'Id of the manifest of the release gate.'),
    },
  },
  {
    name: 'cost',
    type: 'group',
    label: label('Biaya', 'Cost'),
    fields: [
      { name: 'sheets', type: 'number', min: 0, max: 100_000, label: label('Lembar', 'Sheets') },
      {
        name: 'perSheet',
        type: 'number',
        min: 0,
        max: 1_000_000,
        label: label('Harga per lembar (Rp)', 'Price per sheet (Rp)'),
      },
      {
        name: 'delivery',
        type: 'number',
        min: 0,
        max: 100_000_000,
        label: label('Pengiriman (Rp)', 'Delivery (Rp)'),
      },
      {
        name: 'other',
        type: 'number',
        min: 0,
        max: 100_000_000,
        label: label('Lain-lain (Rp)', 'Other (Rp)'),
      },
      { name: 'payment', type: 'text', maxLength: 200, label: label('Cara pembayaran', 'Payment') },
    ],
  },
]

/** What the PPID asks of the units, and how long he may take. */
const passedOn: Field[] = [
  {
    name: 'assignedTo',
    type: 'relationship',
    relationTo: 'units',
    hasMany: true,
    maxRows: 20,
    label: label('Satuan yang diminta menjawab', 'Units to ask'),
    admin: { allowCreate: false, allowEdit: false },
  },
  {
    name: 'toMerge',
    type: 'relationship',
    relationTo: 'information-requests',
    hasMany: true,
    maxRows: 100,
    label: label('Permohonan serupa untuk digabung', 'Same requests to merge'),
    admin: {
      allowCreate: false,
      allowEdit: false,
      description: label(
        'Pilih, simpan, lalu gabungkan: semuanya dijawab bersama permohonan ini, masing-masing dengan nomor, batas waktu, dan suratnya sendiri.',
        'Choose, save, then merge: each is answered with this one, under its own number, limit and letter.',
      ),
    },
  },
  {
    name: 'assignmentNote',
    type: 'textarea',
    maxLength: 2000,
    label: label('Petunjuk kepada satuan', 'Instructions to the units'),
  },
  {
    name: 'daysToExtend',
    type: 'number',
    min: 1,
    max: longestExtension,
    defaultValue: longestExtension,
    label: label('Hari kerja perpanjangan', 'Working days of an extension'),
  },
]

const when = (name: string) => ({ condition: (data: Record<string, unknown>) => Boolean(data?.[name]) })
const system = (name: string) => ({ name, access: writing(slug, name) })

/** What the procedure itself writes. */
const found: Field[] = [
  unitField({ position: 'sidebar', beginsWithOwn: ['ppid_officer'] }),
  {
    ...system('similar'),
    type: 'number',
    virtual: true,
    label: label('Permohonan serupa', 'Same requests'),
    admin: {
      ...beside,
      disableListFilter: true,
      components: {
        Field: '/collections/InformationRequests/components/SimilarRequests#SimilarRequests',
        Cell: '/collections/InformationRequests/components/SimilarCell#SimilarCell',
      },
    },
  },
  {
    ...system('fingerprint'),
    type: 'text',
    index: true,
    label: label('Sidik isi permohonan', 'Fingerprint of what is asked'),
    admin: { hidden: true, disableListColumn: true },
  },
  {
    ...system('mergedInto'),
    type: 'relationship',
    relationTo: 'information-requests',
    index: true,
    label: label('Dijawab bersama', 'Answered with'),
    admin: { ...beside, ...when('mergedInto') },
  },
  {
    ...system('handledBy'),
    type: 'relationship',
    relationTo: 'users',
    index: true,
    label: label('Ditangani oleh', 'Handled by'),
    admin: { hidden: true },
  },
  {
    ...system('number'),
    type: 'text',
    unique: true,
    index: true,
    label: label('Nomor', 'Number'),
    admin: beside,
  },
  {
    ...system('registeredAt'),
    type: 'date',
    label: label('Terdaftar pada', 'Registered at'),
    admin: { ...beside, ...atTime },
  },
  {
    ...system('dueAt'),
    type: 'date',
    index: true,
    label: label('Batas menjawab (waktu)', 'Due at'),
    admin: { hidden: true },
  },
  {
    ...system('checkAt'),
    type: 'date',
    index: true,
    label: label('Diperiksa pada', 'Looked at again at'),
    admin: { hidden: true },
  },
  {
    ...system('completeOn'),
    type: 'text',
    label: label('Dilengkapi paling lambat', 'To be completed by'),
    admin: { ...beside, ...when('completeOn') },
  },
  {
    ...system('completeAt'),
    type: 'date',
    label: label('Dilengkapi paling lambat (waktu)', 'To be completed by (time)'),
    admin: { hidden: true },
  },
  {
    ...system('incompleteNote'),
    type: 'textarea',
    label: label('Yang perlu dilengkapi', 'What is missing'),
    admin: { ...beside, ...when('incompleteNote') },
  },
  {
    ...system('extension'),
    type: 'group',
    label: label('Perpanjangan', 'Extension'),
    admin: { ...beside, condition: (data) => Boolean(data?.extension?.at) },
    fields: [
      { name: 'days', type: 'number', label: label('Hari kerja', 'Working days'), admin: { readOnly: true } },
      { name: 'reason', type: 'textarea', label: label('Alasan', 'Reason'), admin: { readOnly: true } },
      { name: 'at', type: 'date', label: label('Pada', 'At'), admin: { readOnly: true } },
    ],
  },
  {
    ...system('joinedAt'),
    type: 'date',
    index: true,
    label: label('Semua satuan menjawab pada', 'All units answered at'),
    admin: { hidden: true },
  },
  {
    ...system('unitAnswers'),
    type: 'textarea',
    label: label('Jawaban satuan', 'Answers of the units'),
    admin: { readOnly: true, ...when('unitAnswers') },
  },
  {
    ...system('outcome'),
    type: 'select',
    index: true,
    options: outcomes,
    label: label('Hasil', 'Outcome'),
    admin: { ...beside, ...when('outcome') },
  },
  {
    ...system('decidedAt'),
    type: 'date',
    index: true,
    label: label('Diputuskan pada', 'Decided at'),
    admin: { ...beside, ...atTime, ...when('decidedAt') },
  },
  {
    ...system('decidedBy'),
    type: 'relationship',
    relationTo: 'users',
    label: label('Diputuskan oleh', 'Decided by'),
    admin: { hidden: true },
  },
  {
    ...system('objectionEndsOn'),
    type: 'text',
    label: label('Keberatan paling lambat', 'Objection until'),
    admin: { ...beside, ...when('objectionEndsOn') },
  },
  {
    ...system('closesAt'),
    type: 'date',
    index: true,
    label: label('Selesai pada', 'Closes at'),
    admin: { hidden: true },
  },
  {
    ...system('heldAt'),
    type: 'date',
    index: true,
    label: label('Identitas ditahan sejak', 'Identity held since'),
    admin: { ...beside, ...atTime, ...when('heldAt') },
  },
  {
    ...system('holdReason'),
    type: 'textarea',
    label: label('Alasan penahanan hukum', 'Reason of the legal hold'),
    admin: { ...beside, ...when('holdReason') },
  },
  {
    ...system('codeHash'),
    access: { ...writing(slug, 'codeHash'), read: onlyTheSystem },
    type: 'text',
    hidden: true,
    index: true,
    label: label('Tanda kode rahasia', 'Mark of the secret code'),
  },
  {
    ...system('code'),
    type: 'text',
    virtual: true,
    label: label('Kode rahasia', 'Secret code'),
    admin: { hidden: true },
  },
]

/** What stands beside the form. */
const panels: Field[] = [
  casePapersField,
  {
    name: 'statusCode',
    type: 'ui',
    label: label('Kode rahasia pemohon', 'Secret code of the applicant'),
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/collections/InformationRequests/components/StatusCode#StatusCode' },
    },
  },
]
