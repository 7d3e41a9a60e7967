import type { Workflow } from '../../domain/workflow'
import { label } from '../../fields/labels'

const by = ['ppid_officer'] as const

/** An exempt item is decided with its consequence test, and ends with its period or by being opened. */
export const dikTable = {
  initial: 'draf',
  stages: {
    draf: { label: label('Draf', 'Draft'), editableBy: ['ppid_officer'], tone: 'attention' },
    ditetapkan: { label: label('Dikecualikan', 'Exempt'), tone: 'live' },
    dibuka: { label: label('Dibuka', 'Opened'), final: true, tone: 'ended' },
    berakhir: {
      label: label('Masa pengecualian berakhir', 'The period has ended'),
      final: true,
      tone: 'ended',
    },
    dicabut: { label: label('Dicabut', 'Removed'), final: true, tone: 'ended' },
  },
  steps: {
    decide: {
      label: label('Tetapkan', 'Decide'),
      from: ['draf'],
      to: 'ditetapkan',
      by: ['ppid_officer', 'ppid_superior'],
    },
    remove: {
      label: label('Batalkan draf', 'Drop the draft'),
      from: ['draf'],
      to: 'dicabut',
      by,
      needsNote: true,
      undoes: true,
    },
    disclose: {
      label: label('Buka informasi', 'Open it'),
      from: ['ditetapkan'],
      to: 'dibuka',
      by: ['ppid_officer', 'ppid_superior'],
      needsNote: true,
      undoes: true,
    },
    warn: {
      label: label('Masa hampir berakhir', 'The period is about to end'),
      from: ['ditetapkan'],
      by: [],
      dueField: 'warnAt',
    },
    expire: {
      label: label('Masa pengecualian berakhir', 'The period ends'),
      from: ['ditetapkan'],
      to: 'berakhir',
      by: [],
      dueField: 'endsAt',
    },
  },
} as const satisfies Workflow
