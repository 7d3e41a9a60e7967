import type { PayloadRequest } from 'payload'
import type { Scope } from '../../domain/posts'
import { label } from '../../fields/labels'
import { inOtherList } from './inOtherList'
import { listTable } from './workflow'

type Item = {
  id: string
  title: string
  summary?: string | null
  holder?: string | null
  decisionNumber?: string | null
  version?: number | null
  scope: Scope
}
type Taken = { action: string; doc: Item; now: Date; req: PayloadRequest }

const words = {
  'list.decision_missing': label('Isi nomor penetapan.', 'Fill in the number of the decision.'),
  'list.in_dik': label(
    'Informasi ini ada dalam daftar informasi yang dikecualikan dan masih berlaku.',
    'This is on the list of exempt information, in force.',
  ),
  'list.summary_missing': label('Isi ringkasan isi informasi.', 'Fill in the summary.'),
  'list.holder_missing': label('Isi pejabat atau satuan yang menguasai.', 'Fill in who holds it.'),
} as const

/** The procedure of an item of the DIP; each decision is a version, whose words the history keeps. */
export const dipWorkflow = {
  table: listTable,
  words,
  content: ({ title, summary, holder, decisionNumber }: Item) => ({
    title,
    summary: summary ?? '',
    holder: holder ?? '',
    decisionNumber: decisionNumber ?? '',
  }),
  problems: async ({ action, doc, req }: Omit<Taken, 'now'>) =>
    action === 'decide'
      ? [
          ...(doc.summary?.trim() ? [] : [{ field: 'summary', code: 'list.summary_missing' }]),
          ...(doc.holder?.trim() ? [] : [{ field: 'holder', code: 'list.holder_missing' }]),
          ...(doc.decisionNumber?.trim() ? [] : [{ field: 'decisionNumber', code: 'list.decision_missing' }]),
          ...((await inOtherList(req, 'dik', doc)) ? [{ field: 'title', code: 'list.in_dik' }] : []),
        ]
      : [],
  writes: async ({ action, doc, now }: Taken): Promise<Record<string, unknown>> =>
    action === 'decide' ? { version: (doc.version ?? 0) + 1, decidedAt: now.toISOString() } : {},
}
