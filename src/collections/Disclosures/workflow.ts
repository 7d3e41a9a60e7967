import type { Workflow } from '../../domain/workflow'
import { label } from '../../fields/labels'

/** The procedure of break-glass: one asks, another decides, the clock ends it. */
export const disclosureTable = {
  initial: 'asked',
  stages: {
    asked: { label: label('Diminta', 'Asked for'), tone: 'attention' },
    opened: { label: label('Dibuka', 'Open'), tone: 'live' },
    refused: { label: label('Ditolak', 'Refused'), final: true, tone: 'ended' },
    lapsed: { label: label('Kedaluwarsa', 'Lapsed'), final: true, tone: 'ended' },
    closed: { label: label('Ditutup', 'Closed'), final: true, tone: 'ended' },
  },
  steps: {
    open: {
      label: label('Buka identitas', 'Open the identity'),
      from: ['asked'],
      to: 'opened',
      by: ['ppid_superior'],
      fourEyes: true,
    },
    refuse: {
      label: label('Tolak', 'Refuse'),
      from: ['asked'],
      to: 'refused',
      by: ['ppid_superior'],
      needsNote: true,
      undoes: true,
    },
    close: {
      label: label('Tutup sekarang', 'Close now'),
      from: ['opened'],
      to: 'closed',
      by: ['ppid_superior'],
      undoes: true,
      dueField: 'openUntil',
    },
    lapse: {
      label: label('Tutup tanpa keputusan', 'Close undecided'),
      from: ['asked'],
      to: 'lapsed',
      by: [],
      undoes: true,
      dueField: 'lapsesAt',
    },
  },
} as const satisfies Workflow
