import type { Block } from './blocks'
import type { MotifKey } from './pictures'

/** Where the demo leaves a release. */
export type Target =
  | 'draft'
  | 'in_review'
  | 'returned'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'corrected'
  | 'withdrawn'

export type ReleaseKind = 'siaran_pers' | 'keterangan' | 'giat' | 'imbauan' | 'klarifikasi'

/** The parts of a text that a mending or a correction replaces. */
export type Rewrite = { title?: string; lead?: string; body?: Block[] }

export type DemoRelease = {
  key: string
  /** code of a unit in units.csv */
  unit: string
  kind: ReleaseKind
  title: string
  /** Dateline and first paragraph: what, who, when, where. */
  lead: string
  body: Block[]
  place: string
  keywords: string[]
  /** Instant with the offset of the unit's zone. */
  occurredAt: string
  /** key of the operator in accounts.ts who writes it */
  author: string
  /** motifs of pictures.ts; each use becomes a picture of its own in photos.ts */
  photos: MotifKey[]
  target: Target
  /** Offered to the other units of the tree, with its pictures. */
  offered?: true
  notes?: { return?: string; correct?: string; withdraw?: string }
  /** What the operator first sent in, where the editor gave it back before it went on. */
  firstTry?: Rewrite
  /** What a correction changes after publication. */
  correction?: Rewrite
}
