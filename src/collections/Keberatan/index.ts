import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { objectionGrounds } from '../../domain/objectionGrounds'
import { checkList } from '../../fields/checkList'
import { label } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { recordAudit, refuseUnknownFields } from '../../hooks'
import { channels, optionsOf } from '../InformationRequests/channels'
import { casePapersField } from '../InformationRequests/fields/casePapersField'
import { registerEndpoints } from '../InformationRequests/endpoints/register'
import type { CaseOffice } from '../InformationRequests/office'
import { objectionRegister } from '../InformationRequests/registers/makeRegister'
import { confirmObjection } from './hooks/confirmObjection'
import { receiveObjection } from './hooks/receiveObjection'

const slug = 'keberatan'
const beside = { readOnly: true, position: 'sidebar' } as const
const system = (name: string) => ({ name, access: writing(slug, name) })

/** An objection to the superior of the PPID, on one of the seven grounds (UU 14/2008 art. 35). */
export const keberatan = (office: CaseOffice): CollectionConfig => ({
  slug,
  labels: { singular: label('Keberatan', 'Objection'), plural: label('Keberatan', 'Objections') },
  access: accessTo(slug),
  admin: {
    useAsTitle: 'number',
    hideAPIURL: true,
    defaultColumns: ['number', 'requestNumber', 'stage', 'dueOn', 'unit'],
    group: label('Layanan informasi', 'Information service'),
    listSearchableFields: ['number', 'requestNumber'],
  },
  lockDocuments: false,
  endpoints: registerEndpoints(office, 'register-keberatan', objectionRegister),
  defaultSort: 'dueOn',
  hooks: {
    beforeOperation: [refuseUnknownFields],
    beforeChange: [receiveObjection(office)],
    afterChange: [recordAudit('keberatan', { words: false }), confirmObjection(office)],
  },
  fields: [
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'information-requests',
      required: true,
      index: true,
      label: label('Permohonan', 'Request'),
      admin: { allowCreate: false, allowEdit: false },
    },
    {
      name: 'grounds',
      type: 'select',
      hasMany: true,
      required: true,
      access: writing(slug, 'grounds'),
      label: label('Alasan (pasal 35)', 'Grounds (art. 35)'),
      options: optionsOf(objectionGrounds),
      admin: { components: checkList },
    },
    {
      name: 'reason',
      type: 'textarea',
      required: true,
      maxLength: 10_000,
      access: writing(slug, 'reason'),
      label: label('Kasus posisi', 'The case'),
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
      defaultValue: () => new Date().toISOString(),
      label: label('Diterima pada', 'Received at'),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy HH.mm' } },
    },
    {
      name: 'answer',
      type: 'textarea',
      maxLength: 20_000,
      label: label('Tanggapan atasan PPID', 'Answer of the superior'),
      access: writing(slug, 'answer'),
      admin: { rows: 6 },
    },
    unitField({ position: 'sidebar', access: writing(slug, 'unit') }),
    {
      ...system('applicant'),
      type: 'relationship',
      relationTo: 'applicants',
      index: true,
      label: label('Pemohon', 'Applicant'),
      admin: beside,
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
      ...system('requestNumber'),
      type: 'text',
      index: true,
      label: label('Nomor permohonan', 'Number of the request'),
      admin: beside,
    },
    {
      ...system('filedLate'),
      type: 'checkbox',
      label: label('Diajukan lewat waktu', 'Filed late'),
      admin: beside,
    },
    {
      ...system('dueAt'),
      type: 'date',
      label: label('Batas menanggapi (waktu)', 'Due at'),
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
      ...system('outcome'),
      type: 'select',
      label: label('Putusan', 'Outcome'),
      options: optionsOf({
        dikabulkan: label('Dikabulkan', 'Granted'),
        dikabulkan_sebagian: label('Dikabulkan sebagian', 'Granted in part'),
        ditolak: label('Ditolak', 'Rejected'),
      }),
      admin: beside,
    },
    { ...system('decidedAt'), type: 'date', label: label('Diputuskan pada', 'Decided at'), admin: beside },
    {
      ...system('decidedBy'),
      type: 'relationship',
      relationTo: 'users',
      label: label('Diputuskan oleh', 'Decided by'),
      admin: beside,
    },
    {
      ...system('disputeEndsOn'),
      type: 'text',
      label: label('Sengketa paling lambat', 'Dispute until'),
      admin: beside,
    },
    {
      ...system('closesAt'),
      type: 'date',
      index: true,
      label: label('Selesai pada', 'Closes at'),
      admin: { hidden: true },
    },
    casePapersField,
  ],
})
