import type { Access, CollectionConfig, Field, PayloadRequest } from 'payload'
import type { ZodType } from 'zod'
import type { Letterhead, Signer } from './rules/printed'
import type { Secrets } from './rules/sealing'

/** One kind of paper: what it is called, and what has to be told to write one. */
export type PaperTemplate = {
  /** Heading of the paper. */
  title: string
  /** The kind as it is written in numbers, such as TBP. */
  mark: string
  /** Its data. Names that end in `On` hold a calendar date, in `At` an instant; both are printed in words. */
  schema: ZodType<Record<string, unknown>>
}

// oxlint-disable-next-line typescript/no-explicit-any -- a row of a collection whose types the project generates
export type Paper = any

export type Subject = { collection: string; id: string }
type Asked = { kind: string; unit: string; subject: Subject; at: Date }

/** Every question of access is answered by whoever installs the plugin; a missing one would mean "anybody signed in". */
export type StatedAccess = Record<'create' | 'read' | 'update' | 'delete' | 'readVersions' | 'unlock', Access>

export type OfficialPapersOptions = {
  /** kind → its template; the file of a kind is `<kind>.typ` in the folder that the worker is told. */
  templates: Record<string, PaperTemplate>
  papers: Pick<CollectionConfig, 'admin' | 'hooks'> & { access: StatedAccess; fields: Field[] }
  /** The first seals contents, each opens. */
  secrets: Secrets
  /** May the signed-in person issue this? Asked in the transaction of the step; what it throws is a no. */
  mayIssue: (req: PayloadRequest, asked: Asked) => Promise<boolean> | boolean
  /** May the signed-in person declare this paper void? */
  mayRevoke: (req: PayloadRequest, paper: Paper) => Promise<boolean> | boolean
  /** Takes the next number, without gaps, in the transaction of the request. @throws when there is none */
  numberOf: (req: PayloadRequest, asked: Asked & { mark: string }) => Promise<string>
  letterheadOf: (req: PayloadRequest, unit: string) => Promise<Letterhead>
  /** Who signs: whoever takes the step, or whom the project names when the system does. */
  signerOf: (req: PayloadRequest, asked: Asked & { letterhead: Letterhead }) => Promise<Signer>
  onIssue: (req: PayloadRequest, paper: Paper) => Promise<void>
  onRevoke: (req: PayloadRequest, paper: Paper, reason: string) => Promise<void>
  /** Writes the entry of a reading, in a transaction that is committed before the file is answered. */
  onRead: (req: PayloadRequest, paper: Paper) => Promise<void>
}

/** What the plugin was told in payload.config.ts. @throws where it is not installed */
export function optionsOf(req: Pick<PayloadRequest, 'payload'>): OfficialPapersOptions {
  const told = req.payload.config.custom?.officialPapers as OfficialPapersOptions | undefined
  if (!told) throw new Error('official-papers is not installed')
  return told
}
