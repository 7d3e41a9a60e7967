import type { IncomingMessage } from 'node:http'
import type { ReactNode } from 'react'
import type { Pool } from 'pg'
import type { PublicForm, Values } from '../../domain/publicForm'
import type { Upload } from './rules/uploads'

/** An office that takes requests; `group` is what it stands under in a list. */
export type Office = { code: string; name: string; group: string }

/** Puts the house's frame around a page with something private on it. `scripts` are addresses of scripts it runs. */
export type Frame = (page: { title: string; children: ReactNode; scripts?: readonly string[] }) => {
  headers: Record<string, string>
  html: string
}

export type Logger = Record<'info' | 'warn' | 'error', (what: object, message?: string) => void>

export type IntakeOptions = {
  /** Logs in with the role of the public side; it can call the intake's functions only. */
  pool: Pool
  /** Addresses of the form and its status page: `/permohonan` and `/permohonan/status`; in the API `/v1/NAME`. */
  page: string
  api: string
  /** The collection whose documents are made of what is sent. */
  collection: string
  form: PublicForm
  /** Field that names the office. */
  officeField: string
  offices: () => Promise<Office[]>
  /** The document's data as JSON asks for it, flattened to the form's fields. @returns null when it has another shape */
  fromJson: (body: unknown) => Record<string, string> | null
  /** A secret code of bytes drawn by lot, what is kept of it, and how one that was typed is read (null: none). */
  code: {
    from: (bytes: Uint8Array) => string
    read: (typed: string) => string | null
    hash: (code: string) => string
  }
  /** Seals what waits; the first seals. */
  secrets: readonly [string, ...string[]]
  /** The installation's secret: codes and proofs of work are derived from it. */
  secret: string
  frame: Frame
  /** Bytes of a file of an answer, as long as it is released; absent, no answer has files. */
  openFile?: (id: string) => Promise<{ bytes: Buffer; form: string; sha256: string } | null>
  /** Whom limits count: the caller's address, or the block of addresses that one subscriber has. */
  askerOf: (req: IncomingMessage) => string
  /** Requests an hour and address: so many without proof of work, so many in all. */
  perHour?: { free: number; most: number }
  /** Milliseconds to wait for the number. */
  patience?: number
  /** Compiled script that does the proof of work in the browser. */
  script: () => Promise<string>
  log: Logger
}

/** What a worker takes up: the answers to the form, as they were typed. */
export type Entry = {
  id: string
  collection: string
  channel: 'site' | 'app'
  codeHash: string
  receivedAt: Date
  values: Values
  /** Scans that came with it. They are gone from here in the transaction of the document. */
  files: Upload[]
}

/** Something an applicant did with his case. */
export type Act = {
  id: string
  collection: string
  documentId: string
  act: string
  words: string
  /** Which of the choices that the action offered; empty without any. */
  choice: string
  receivedAt: Date
  files: Upload[]
}
