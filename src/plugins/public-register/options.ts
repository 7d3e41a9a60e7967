import type { ReactNode } from 'react'
import type { Pool } from 'pg'
import type { Words } from '../../domain/publicForm'

/** One thing that is told of an item: by which name, under which heading, and in which words where it is of a fixed list. */
export type Column = {
  name: string
  label: Words
  words?: Readonly<Record<string, Words>>
  /** An address; shown as a link where it is one of the web. */
  isLink?: boolean
}

/** Puts the house's frame around a page that anybody may read, keep and find. */
export type Frame = (page: {
  title: string
  children: ReactNode
  isOpen: { canonical: string; description: string }
  alternates: ReadonlyArray<{ type: string; href: string }>
}) => { headers: Record<string, string>; html: string }

export type PublicRegisterOptions = {
  /** Logs in with a role that reads `view` and `units`. */
  pool: Pool
  /** Address the outside uses, without a slash at its end. */
  publicUrl: string
  /** Address of the page, such as `/informasi-publik`, and of the data, such as `/v1/dip`. */
  page: string
  api: string
  /**
   * View with one row per public item: `id`, `title`, `sort_key`, `unit_code`, `unit_name`, `unit_path` (codes from the
   * root down), `version`, `decided_at`, `words` (lower case, what is searched), `face` (an object of the columns).
   */
  view: string
  /** View of the tree: `code`, `name`, `depth`, `path`. */
  units: string
  title: Words
  about: Words
  columns: readonly Column[]
  /** Who publishes the list, for the catalogue. */
  publisher: string
  frame: Frame
}
