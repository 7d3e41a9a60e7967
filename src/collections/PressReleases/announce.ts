import { isExempt } from './exempt'

type Release = {
  stage?: string
  classification?: string | null
  embargoUntil?: string | null
  correction?: { at?: string | null } | null
  withdrawal?: { reason?: string | null } | null
}

/** What the outside world must hear of a change, if anything. Decided by the stage, which only a step moves. */
export function announces(
  doc: Release,
  before: Release | undefined,
): 'published' | 'corrected' | 'withdrawn' | undefined {
  if (doc.stage === 'published' && before?.stage !== 'published') return 'published'
  if (doc.stage === 'withdrawn' && before?.stage === 'published') return 'withdrawn'
  if (doc.stage === 'published' && sameInstant(doc.correction?.at, before?.correction?.at) === false)
    return 'corrected'
  return undefined
}

/** Cleared, scheduled and under embargo: trusted outlets may have it, until this instant only they. */
export const embargoedUntil = ({ stage, embargoUntil }: Release): string | null =>
  stage === 'scheduled' && embargoUntil ? new Date(embargoUntil).toISOString() : null

/** Still on its way to the public; what is exempt is on no such way. */
export const isUnpublished = ({ stage, classification }: Release): boolean =>
  !['published', 'withdrawn', 'archived'].includes(String(stage)) && !isExempt({ classification })

/** Why it was taken back, for the tombstone. */
export const withdrawalReason = (doc: Release): string => doc.withdrawal?.reason ?? ''

const sameInstant = (one?: string | null, other?: string | null) =>
  new Date(one ?? 0).getTime() === new Date(other ?? 0).getTime()
