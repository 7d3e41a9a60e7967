import type { Workflow } from '../../domain/workflow'
import { label } from '../../fields/labels'

/** The procedure of a press release: the whole of it. */
export const pressReleaseTable = {
  initial: 'draft',
  beside: ['offered'],
  stages: {
    draft: { label: label('Draf', 'Draft'), editableBy: ['operator', 'editor'] },
    in_review: { label: label('Diperiksa', 'In review'), editableBy: ['editor'], tone: 'waiting' },
    returned: {
      label: label('Dikembalikan', 'Returned'),
      editableBy: ['operator', 'editor'],
      tone: 'attention',
    },
    approved: { label: label('Disahkan', 'Approved'), tone: 'ready' },
    scheduled: { label: label('Dijadwalkan', 'Scheduled'), tone: 'ready' },
    published: { label: label('Terbit', 'Published'), editableBy: ['operator', 'editor'], tone: 'live' },
    withdrawn: { label: label('Dicabut', 'Withdrawn'), tone: 'ended' },
    archived: { label: label('Diarsipkan', 'Archived'), final: true, tone: 'ended' },
  },
  steps: {
    submit: {
      label: label('Ajukan', 'Submit'),
      from: ['draft', 'returned'],
      to: 'in_review',
      by: ['operator', 'editor'],
    },
    return: {
      label: label('Kembalikan', 'Return'),
      from: ['in_review', 'approved', 'scheduled'],
      to: 'returned',
      by: ['editor', 'approver'],
      needsNote: true,
      undoes: true,
    },
    approve: {
      label: label('Sahkan', 'Approve'),
      from: ['in_review'],
      to: 'approved',
      by: ['approver'],
      fourEyes: true,
      settles: true,
      approves: true,
    },
    schedule: {
      label: label('Jadwalkan', 'Schedule'),
      from: ['approved'],
      to: 'scheduled',
      by: ['approver'],
      needsTime: true,
      outward: true,
    },
    publish: {
      label: label('Terbitkan', 'Publish'),
      from: ['approved', 'scheduled'],
      to: 'published',
      by: ['approver'],
      settles: true,
      outward: true,
      dueField: 'scheduledAt',
    },
    correct: {
      label: label('Terbitkan ralat', 'Publish correction'),
      from: ['published'],
      to: 'published',
      by: ['approver'],
      needsNote: true,
      fourEyes: true,
      settles: true,
      outward: true,
    },
    withdraw: {
      label: label('Cabut', 'Withdraw'),
      from: ['published'],
      to: 'withdrawn',
      by: ['approver'],
      needsNote: true,
      undoes: true,
    },
    archive: {
      label: label('Arsipkan', 'Archive'),
      from: ['draft', 'returned', 'withdrawn'],
      to: 'archived',
      by: ['operator', 'editor', 'approver'],
      undoes: true,
    },
  },
} as const satisfies Workflow
