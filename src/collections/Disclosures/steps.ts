import type { PayloadRequest } from 'payload'
import { openUntil } from '../../domain/disclosure'
import type { Scope } from '../../domain/posts'
import { refuseOwnMaking } from './refuseOwnMaking'
import { tellWhoGuards } from './tellWhoGuards'
import { disclosureTable } from './workflow'

type Disclosure = {
  id: string
  applicant: string
  reason: string
  minutes: number
  askedBy: string
  askedByName: string
  scope?: Scope | null
}
type Taken = { action: string; doc: Disclosure; now: Date; req: PayloadRequest }

const content = ({ applicant, reason, minutes }: Disclosure) => ({
  applicant,
  reason,
  minutes: String(minutes),
})

/** Opening sets the end, and is told to everybody who guards the data, or does not happen. */
async function writes({ action, doc, now, req }: Taken): Promise<Record<string, unknown>> {
  if (action !== 'open') return {}
  await refuseOwnMaking(req, doc.askedBy)
  const until = openUntil(now, doc.minutes)
  await tellWhoGuards(req, 'opened', { ...doc, until })
  return { openUntil: until.toISOString() }
}

/** The procedure with what belongs to this noun alone. */
export const disclosureWorkflow = { table: disclosureTable, content, writes }
