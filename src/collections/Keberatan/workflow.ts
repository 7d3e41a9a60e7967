import type { Workflow } from '../../domain/workflow'
import { label } from '../../fields/labels'

const by = ['ppid_superior'] as const
const decided = ['dikabulkan', 'dikabulkan_sebagian', 'ditolak'] as const

/** An objection goes to the superior of the PPID, who has thirty working days (UU 14/2008 art. 35-36). */
export const keberatanTable = {
  initial: 'diterima',
  stages: {
    diterima: {
      label: label('Diterima', 'Received'),
      editableBy: ['ppid_officer', 'ppid_superior'],
      tone: 'attention',
    },
    dikabulkan: { label: label('Dikabulkan', 'Granted'), tone: 'live' },
    dikabulkan_sebagian: { label: label('Dikabulkan sebagian', 'Granted in part'), tone: 'live' },
    ditolak: { label: label('Ditolak', 'Rejected'), tone: 'live' },
    dicabut: { label: label('Dicabut pemohon', 'Withdrawn'), final: true, tone: 'ended' },
    selesai: { label: label('Selesai', 'Closed'), final: true, tone: 'ended' },
  },
  steps: {
    grant: { label: label('Kabulkan', 'Grant'), from: ['diterima'], to: 'dikabulkan', by },
    grant_in_part: {
      label: label('Kabulkan sebagian', 'Grant in part'),
      from: ['diterima'],
      to: 'dikabulkan_sebagian',
      by,
    },
    reject: { label: label('Tolak keberatan', 'Reject'), from: ['diterima'], to: 'ditolak', by },
    withdraw: {
      label: label('Catat pencabutan oleh pemohon', 'Record a withdrawal by the applicant'),
      from: ['diterima'],
      to: 'dicabut',
      by: ['ppid_officer'],
      needsNote: true,
      undoes: true,
    },
    mark_late: {
      label: label('Lewat waktu', 'The limit has passed'),
      from: ['diterima'],
      by: [],
      dueField: 'checkAt',
    },
    close: {
      label: label('Selesai: jangka sengketa berakhir', 'Closed: the window for a dispute ended'),
      from: ['diterima', ...decided],
      to: 'selesai',
      by: [],
      dueField: 'closesAt',
    },
  },
} as const satisfies Workflow
