import type { Role } from '../../../domain/posts'
import { receipt } from './schemas/receipt'

const officer: readonly Role[] = ['ppid_officer', 'ppid_superior']

/**
 * The papers of the PPID desk: heading, mark in the number, data, and who issues them. The file of each is
 * `<kind>.typ` beside this one.
 */
export const paperTemplates = {
  receipt: {
    title: 'Tanda bukti penerimaan permohonan',
    mark: 'TBP',
    by: officer,
    schema: receipt,
  },
} as const

export type PaperKind = keyof typeof paperTemplates
