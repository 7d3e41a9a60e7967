import type { Workflow } from '../../domain/workflow'
import { label } from '../../fields/labels'

/** A consequence test is written, signed by all who took part, and ends with its period or earlier. */
export const consequenceTestTable = {
  initial: 'disusun',
  stages: {
    disusun: { label: label('Disusun', 'Being written'), editableBy: ['ppid_officer'], tone: 'attention' },
    ditandatangani: { label: label('Ditandatangani', 'Signed'), tone: 'live' },
    berakhir: {
      label: label('Masa pengecualian berakhir', 'The period has ended'),
      final: true,
      tone: 'ended',
    },
    dibuka: { label: label('Dibuka', 'Opened'), final: true, tone: 'ended' },
    dibatalkan: { label: label('Dibatalkan', 'Dropped'), final: true, tone: 'ended' },
  },
  steps: {
    sign: {
      label: label('Tandatangani', 'Sign'),
      from: ['disusun'],
      to: 'ditandatangani',
      by: ['ppid_officer', 'ppid_superior'],
    },
    drop: {
      label: label('Batalkan', 'Drop'),
      from: ['disusun'],
      to: 'dibatalkan',
      by: ['ppid_officer'],
      needsNote: true,
      undoes: true,
    },
    disclose: {
      label: label('Buka informasi', 'Open the information'),
      from: ['ditandatangani'],
      to: 'dibuka',
      by: ['ppid_superior'],
      needsNote: true,
      undoes: true,
    },
    expire: {
      label: label('Masa pengecualian berakhir', 'The period ends'),
      from: ['ditandatangani'],
      to: 'berakhir',
      by: [],
      dueField: 'endsAt',
    },
  },
} as const satisfies Workflow
