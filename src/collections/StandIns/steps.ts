import type { PayloadRequest } from 'payload'
import type { Role, Scope } from '../../domain/posts'
import { dayOf } from '../../domain/standIn'
import { disposes } from './disposes'
import { standInRefused } from './refusals'
import { type Send, type StandIn, tellBoth } from './tellBoth'
import { standInTable } from './workflow'

type Stored = StandIn & { role: Role; scope: Scope }
type Taken = { doc: Stored; note: string | null; now: Date; req: PayloadRequest }

/** Ending early: by those who could appoint, before the last day is over, told to both persons. */
export const standInWorkflow = (send: Send) => ({
  table: standInTable,
  content: ({ role, standInName, absenteeName, from, to, reason }: Stored) => ({
    role,
    standInName,
    absenteeName,
    from: dayOf(from),
    to: dayOf(to),
    reason,
  }),
  rolesThatCount: async ({ doc, req, roles }: { doc: Stored; req: PayloadRequest; roles: Role[] }) =>
    (await disposes(req, doc)) ? roles : [],
  writes: async ({ doc, note, now, req }: Taken): Promise<Record<string, unknown>> => {
    if (new Date(doc.endsAt) < now) throw standInRefused('stand_in.over')
    await tellBoth(send, req, doc, note ?? '')
    return { endedAt: now.toISOString(), endReason: note }
  },
})
