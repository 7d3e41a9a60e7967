import type { PayloadRequest } from 'payload'
import type { Scope } from '../domain/posts'
import { writeAudit } from './writeAudit'

type Paper = {
  id: unknown
  kind: string
  number: string
  subjectCollection: string
  subject: string
  scope?: Scope | null
}

const entry = (action: string, paper: Paper) => ({
  action: `paper.${action}`,
  collection: 'papers',
  documentId: String(paper.id),
  scope: paper.scope,
})

/** The audit entry of a paper that was issued: its number, and whose file it belongs to. Never a word of it. */
export async function recordIssuedPaper(req: PayloadRequest, paper: Paper): Promise<void> {
  const { kind, number, subjectCollection, subject } = paper
  await writeAudit(req, {
    ...entry('issued', paper),
    changes: {
      kind: { to: kind },
      number: { to: number },
      subject: { to: `${subjectCollection}/${subject}` },
    },
  })
}

/** The audit entry of a paper that was opened and read. */
export async function recordOpenedPaper(req: PayloadRequest, paper: Paper): Promise<void> {
  await writeAudit(req, { ...entry('read', paper), changes: { number: { to: paper.number } } })
}

/** The audit entry of a paper that was declared void, with the reason. */
export async function recordRevokedPaper(req: PayloadRequest, paper: Paper, reason: string): Promise<void> {
  await writeAudit(req, {
    ...entry('revoked', paper),
    changes: { state: { from: 'signed', to: 'revoked' } },
    reason,
  })
}
