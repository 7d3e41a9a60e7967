import type { Access, Payload } from 'payload'

/** Words of the screen, Indonesian first. */
export type Words = { id: string; en: string }

export type DeskList = {
  label: Words
  /** What an empty list says. */
  empty: Words
  whenEmpty?: 'say' | 'hide'
  collection: string
  /** Which documents stand on it for this person; `false`: it is no list of his. */
  among: Access
  /** Field to sort by, with `-` for the newest first. */
  sort: string
  /** Fields: what a row is called, where it belongs (a relationship), how it stands (a select), its moment. */
  title: string
  place?: string
  state?: string
  at: string
  /** A field that counts something about a row, and how that is said; nothing is said of none. */
  count?: { field: string; label: (many: number) => Words }
  /** A colour by value of `state`; the words always say the same. */
  tones?: Record<string, string>
  /** Query of the whole list in the admin, such as `where[status][equals]=draft`. */
  more?: string
}

export type NewsroomDeskOptions = {
  /** What a person may begin; shown to those who may create it. */
  start: Array<{ collection: string; label: Words }>
  lists: DeskList[]
}

/** The options as the plugin left them in the configuration. */
export const optionsOf = (payload: Payload): NewsroomDeskOptions =>
  payload.config.custom?.newsroomDesk as NewsroomDeskOptions
