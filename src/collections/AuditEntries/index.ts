import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/accessTo'
import { label } from '../../fields/labels'

const readOnly = { readOnly: true } as const

/**
 * The audit trail: who, when, from where, what and why. Rows come from writeAudit alone; a trigger
 * chains each to the one before by hash and refuses every change, administrators' included.
 */
export const AuditEntries: CollectionConfig = {
  slug: 'audit-entries',
  labels: { singular: label('Jejak audit', 'Audit entry'), plural: label('Jejak audit', 'Audit trail') },
  access: accessTo('audit-entries'),
  admin: {
    useAsTitle: 'action',
    hideAPIURL: true,
    defaultColumns: ['at', 'action', 'actorName', 'collection', 'reason'],
    group: label('Pengawasan', 'Oversight'),
    pagination: { defaultLimit: 50 },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  defaultSort: '-seq',
  fields: [
    {
      name: 'seq',
      type: 'number',
      index: true,
      unique: true,
      required: true,
      label: label('Urutan', 'Sequence'),
      admin: readOnly,
    },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: label('Waktu', 'Time'),
      admin: { ...readOnly, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'action',
      type: 'text',
      required: true,
      index: true,
      label: label('Peristiwa', 'Event'),
      admin: readOnly,
    },
    {
      name: 'collection',
      type: 'text',
      required: true,
      label: label('Jenis dokumen', 'Collection'),
      admin: readOnly,
    },
    {
      name: 'documentId',
      type: 'text',
      required: true,
      index: true,
      label: label('ID dokumen', 'Document id'),
      admin: readOnly,
    },
    { name: 'actorId', type: 'text', index: true, label: label('ID pelaku', 'Actor id'), admin: readOnly },
    { name: 'actorName', type: 'text', label: label('Pelaku', 'Actor'), admin: readOnly },
    { name: 'address', type: 'text', label: label('Alamat jaringan', 'Network address'), admin: readOnly },
    {
      name: 'changes',
      type: 'json',
      label: label('Perubahan', 'Changes'),
      admin: { ...readOnly, components: { Field: '/collections/AuditEntries/components/Changes#Changes' } },
    },
    { name: 'reason', type: 'textarea', label: label('Alasan', 'Reason'), admin: readOnly },
    {
      name: 'previousHash',
      type: 'text',
      required: true,
      label: label('Sidik sebelumnya', 'Hash before'),
      admin: readOnly,
    },
    { name: 'hash', type: 'text', required: true, label: label('Sidik', 'Hash'), admin: readOnly },
  ],
}
