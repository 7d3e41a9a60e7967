import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Problem } from '../../domain/pressReleaseCompleteness'
import { pressReleaseProblems } from '../../domain/pressReleaseCompleteness'
import { assetsOf } from './assetsOf'
import { bodyText } from './bodyText'
import { changedSincePublic } from './changedSincePublic'
import { pressReleaseClearance } from './clearance'
import { isExempt, showsExempt } from './exempt'
import { mintNumber } from './mintNumber'
import { pressReleaseTable } from './workflow'

type Release = Record<string, unknown> & {
  id: string
  title?: string
  lead?: string
  place?: string
  occurredAt?: string
  embargoUntil?: string
  scheduledAt?: string | null
  number?: string
  publishedAt?: string
  unit: string
  kind: string
  assets?: unknown
  body?: unknown
  flags?: string[] | null
  classification?: string | null
  keywords?: string[] | null
}
type Taken = {
  action: string
  doc: Release
  note: string | null
  at: Date | null
  now: Date
  req: PayloadRequest
}

/** The words four eyes look at, and that the history compares. */
const content = (doc: Release) => ({
  title: doc.title ?? '',
  lead: doc.lead ?? '',
  body: bodyText(doc.body),
  place: doc.place ?? '',
  occurredAt: doc.occurredAt ?? '',
  kind: doc.kind,
  keywords: (doc.keywords ?? []).join(', '),
  flags: [...(doc.flags ?? [])].sort().join(', '),
  assets: assetsMark(assetsOf(doc)),
  embargoUntil: doc.embargoUntil ?? '',
  classification: String(doc.classification ?? ''),
})

/** How many assets, and a mark that changes with any of them: another photo is another release. */
const assetsMark = (ids: string[]) =>
  ids.length === 0
    ? ''
    : `${ids.length} · ${createHash('sha256').update(ids.join()).digest('hex').slice(0, 6)}`

/** Steps that put another text in place of the public one. */
const corrections = ['correct', 'correct_seriously']

type Asked = Pick<Taken, 'action' | 'doc' | 'at' | 'now' | 'req'>

/** What keeps the text from taking this step; the officer mends it and tries again. */
const problems = async (asked: Asked): Promise<Problem[]> => [...ofText(asked), ...(await exempt(asked))]

/** What is exempt stays in the house: the text, and every asset it shows (UU 14/2008 art. 6 and 17). */
async function exempt({ action, doc, req }: Asked): Promise<Problem[]> {
  if (['return', 'withdraw', 'archive'].includes(action)) return []
  return [
    ...(isExempt(doc) ? [{ field: 'classification', code: 'completeness.exempt' }] : []),
    ...((await showsExempt(req, doc)) ? [{ field: 'assets', code: 'completeness.exempt_asset' }] : []),
  ]
}

function ofText({ action, doc, at, now }: Asked): Problem[] {
  const held = doc.embargoUntil && new Date(doc.embargoUntil) > now
  if (corrections.includes(action) && held)
    return [{ field: 'embargoUntil', code: 'completeness.embargo_of_public' }]
  if (action === 'publish' && held) return [{ field: 'embargoUntil', code: 'completeness.embargo' }]
  if (action === 'schedule' && at && doc.embargoUntil && at < new Date(doc.embargoUntil))
    return [{ field: 'embargoUntil', code: 'completeness.before_embargo' }]
  if (action === 'submit' || action === 'approve' || corrections.includes(action)) {
    return pressReleaseProblems({ ...doc, bodyText: bodyText(doc.body) })
  }
  return []
}

/** What a step writes besides the stage. */
async function writes({ action, doc, note, at, now, req }: Taken): Promise<Record<string, unknown>> {
  switch (action) {
    case 'approve':
      return { number: doc.number ?? (await mintNumber(req, doc, now)) }
    case 'schedule':
      return { scheduledAt: at?.toISOString() }
    case 'move_embargo':
      return { embargoUntil: at?.toISOString(), scheduledAt: openingAfter(at, doc)?.toISOString() }
    case 'return':
      return { scheduledAt: null }
    case 'lift_embargo':
      return { embargoUntil: now.toISOString(), publishedAt: now.toISOString(), scheduledAt: null }
    case 'publish':
      return { publishedAt: doc.publishedAt ?? now.toISOString(), scheduledAt: null }
    case 'correct':
      return { correction: { note, at: now.toISOString(), serious: false } }
    case 'correct_seriously':
      return { correction: { note, at: now.toISOString(), serious: true } }
    case 'withdraw':
      return { withdrawal: { reason: note, at: now.toISOString() } }
    default:
      return {}
  }
}

/** Without an embargo, or after its end, there is none to lift. */
const without = (doc: Release, now: Date) =>
  doc.embargoUntil && new Date(doc.embargoUntil) > now ? [] : ['lift_embargo']

/** Opens with the new end of the embargo; who had chosen a later hour than the old end keeps that hour. */
function openingAfter(at: Date | null, { embargoUntil, scheduledAt }: Release): Date | null {
  const chosen = scheduledAt ? new Date(scheduledAt) : null
  const isOwnChoice = chosen && embargoUntil && chosen > new Date(embargoUntil)
  return at && isOwnChoice && chosen > at ? chosen : at
}

/** When no instant is named, a release is scheduled for the end of its embargo. */
const timeOf = (doc: Release) => (doc.embargoUntil ? new Date(doc.embargoUntil) : null)

/** The procedure with what belongs to this noun alone. */
export const pressReleaseWorkflow = {
  table: pressReleaseTable,
  content,
  problems,
  writes,
  timeOf,
  without,
  clearance: pressReleaseClearance,
  changed: changedSincePublic,
}
