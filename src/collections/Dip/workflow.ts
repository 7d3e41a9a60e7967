import type { Workflow } from '../../domain/workflow'
import { label } from '../../fields/labels'

const by = ['ppid_officer'] as const

/** An item of a list (DIP or DIK) is drafted, decided with the list of the year, and revised by a new decision. */
export const listTable = {
  initial: 'draf',
  stages: {
    draf: { label: label('Draf', 'Draft'), editableBy: ['ppid_officer'], tone: 'attention' },
    ditetapkan: { label: label('Ditetapkan', 'Decided'), tone: 'live' },
    dicabut: { label: label('Dicabut', 'Removed'), final: true, tone: 'ended' },
  },
  steps: {
    decide: {
      label: label('Tetapkan', 'Decide'),
      from: ['draf'],
      to: 'ditetapkan',
      by: ['ppid_officer', 'ppid_superior'],
    },
    revise: {
      label: label('Mutakhirkan', 'Revise'),
      from: ['ditetapkan'],
      to: 'draf',
      by,
      needsNote: true,
      undoes: true,
    },
    remove: {
      label: label('Cabut', 'Remove'),
      from: ['draf', 'ditetapkan'],
      to: 'dicabut',
      by,
      needsNote: true,
      undoes: true,
    },
  },
} as const satisfies Workflow
