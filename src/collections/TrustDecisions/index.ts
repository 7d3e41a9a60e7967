import type { CollectionConfig } from 'payload'
import { accessTo, writing } from '../../access/accessTo'
import { label, option } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { recordAudit, refuseUnknownFields } from '../../hooks'
import { decideFromAbove } from './hooks/decideFromAbove'

/**
 * Whether a unit may publish by itself or goes to the approver above: what its superior decided, and since when.
 * A decision is never changed; a new one follows it, so the list is its own history.
 */
export const TrustDecisions: CollectionConfig = {
  slug: 'trust-decisions',
  labels: {
    singular: label('Keputusan kepercayaan', 'Trust decision'),
    plural: label('Keputusan kepercayaan', 'Trust decisions'),
  },
  access: accessTo('trust-decisions'),
  admin: {
    useAsTitle: 'publishes',
    hideAPIURL: true,
    defaultColumns: ['unit', 'publishes', 'validFrom', 'reason'],
    group: label('Organisasi', 'Organisation'),
    description: label(
      'Menentukan apakah satuan boleh menerbitkan sendiri. Keputusan terakhir yang berlaku; satuan tanpa keputusan mengikuti satuan di atasnya.',
      'Says whether a unit may publish by itself. The latest in force counts; a unit without one follows the unit above.',
    ),
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-validFrom',
  hooks: {
    beforeOperation: [refuseUnknownFields],
    beforeChange: [decideFromAbove],
    afterChange: [recordAudit('trust_decision')],
  },
  fields: [
    unitField(),
    {
      name: 'publishes',
      type: 'select',
      required: true,
      label: label('Penerbitan', 'Publishing'),
      options: [
        option('itself', 'Menerbitkan sendiri', 'Publishes by itself'),
        option('escalates', 'Melalui pengesah satuan di atasnya', 'Through the approver above'),
      ],
    },
    { name: 'reason', type: 'textarea', required: true, maxLength: 2000, label: label('Alasan', 'Reason') },
    {
      name: 'validFrom',
      type: 'date',
      index: true,
      label: label('Berlaku sejak', 'In force from'),
      admin: {
        date: { pickerAppearance: 'dayAndTime', timeFormat: 'HH.mm', displayFormat: 'd MMMM yyyy HH.mm' },
        description: label('Kosong: sejak disimpan.', 'Empty: from now.'),
      },
    },
    {
      name: 'decidedBy',
      type: 'relationship',
      relationTo: 'users',
      label: label('Diputuskan oleh', 'Decided by'),
      access: writing('trust-decisions', 'decidedBy'),
      admin: { hidden: true },
    },
  ],
}
