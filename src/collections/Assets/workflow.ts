import type { Workflow } from '../../domain/workflow'

/** The procedure of an asset: in use until somebody puts it away. Deleting is a stage. */
export const assetTable = {
  initial: 'active',
  stages: {
    active: {
      label: { id: 'Aktif', en: 'Active' },
      editableBy: ['operator', 'editor', 'approver'],
      tone: 'live',
    },
    archived: { label: { id: 'Diarsipkan', en: 'Archived' }, tone: 'ended' },
  },
  steps: {
    archive: {
      label: { id: 'Arsipkan', en: 'Archive' },
      from: ['active'],
      to: 'archived',
      by: ['editor', 'approver'],
      undoes: true,
    },
    reactivate: {
      label: { id: 'Aktifkan kembali', en: 'Reactivate' },
      from: ['archived'],
      to: 'active',
      by: ['editor', 'approver'],
    },
  },
} as const satisfies Workflow

type AssetText = Partial<
  Record<'headline' | 'caption' | 'credit' | 'creator' | 'place' | 'takenAt', string | null>
> & { keywords?: string[] | null }

export const assetWorkflow = {
  table: assetTable,
  content: (doc: AssetText) => ({
    headline: doc.headline ?? '',
    caption: doc.caption ?? '',
    credit: doc.credit ?? '',
    creator: doc.creator ?? '',
    place: doc.place ?? '',
    takenAt: doc.takenAt ?? '',
    keywords: (doc.keywords ?? []).join(', '),
  }),
}
