import type { Workflow } from '../../domain/workflow'
import { label } from '../../fields/labels'

const asked = ['operator', 'editor', 'approver'] as const

/** The way of a disposisi: a unit is asked, answers or sends it back, and is reminded in between. */
export const dispositionTable = {
  initial: 'diminta',
  stages: {
    diminta: { label: label('Diminta', 'Asked'), editableBy: asked, tone: 'attention' },
    dijawab: { label: label('Dijawab', 'Answered'), final: true, tone: 'ready' },
    dikembalikan: {
      label: label('Dikembalikan: salah satuan', 'Returned: wrong unit'),
      final: true,
      tone: 'ended',
    },
    ditarik: { label: label('Ditarik', 'Recalled'), final: true, tone: 'ended' },
  },
  steps: {
    answer: { label: label('Kirim jawaban', 'Send the answer'), from: ['diminta'], to: 'dijawab', by: asked },
    return: {
      label: label('Kembalikan: salah satuan', 'Return: wrong unit'),
      from: ['diminta'],
      to: 'dikembalikan',
      by: asked,
      needsNote: true,
      undoes: true,
    },
    recall: {
      label: label('Tarik disposisi', 'Recall'),
      from: ['diminta'],
      to: 'ditarik',
      by: ['ppid_officer'],
      needsNote: true,
      undoes: true,
    },
    remind: { label: label('Ingatkan', 'Remind'), from: ['diminta'], by: [], dueField: 'remindAt' },
  },
} as const satisfies Workflow
