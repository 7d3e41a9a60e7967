import type { PayloadRequest } from 'payload'
import { openUntil } from '../../domain/disclosure'
import type { Scope } from '../../domain/posts'
import { refuseOwnMaking } from './refuseOwnMaking'
import { type Send, tellWhoGuards } from './tellWhoGuards'
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

/** The procedure with what belongs to this noun alone: an opening has an end, and is told to all who guard the data, or is none. */
export const disclosureWorkflow = (send: Send) => ({
  table: disclosureTable,
  content,
  writes: async ({ action, doc, now, req }: Taken): Promise<Record<string, unknown>> => {
    if (action === 'close') return { openUntil: now.toISOString() }
    if (action !== 'open') return {}
    await refuseOwnMaking(req, doc.askedBy)
    const until = openUntil(now, doc.minutes)
    await tellWhoGuards(send, req, 'opened', { ...doc, until })
    return { openUntil: until.toISOString() }
  },
})
