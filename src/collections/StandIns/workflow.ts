import type { Workflow } from '../../domain/workflow'
import { label } from '../../fields/labels'

/** A stand-in is appointed, runs between its dates, and may be ended early. That its last day is over is no stage. */
export const standInTable = {
  initial: 'appointed',
  stages: {
    appointed: { label: label('Ditunjuk', 'Appointed'), tone: 'live' },
    ended: { label: label('Diakhiri lebih awal', 'Ended early'), final: true, tone: 'ended' },
  },
  steps: {
    end: {
      label: label('Akhiri sekarang', 'End now'),
      from: ['appointed'],
      to: 'ended',
      by: ['admin'],
      needsNote: true,
      undoes: true,
    },
  },
} as const satisfies Workflow
