type Release = {
  stage?: string
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

/** Why it was taken back, for the tombstone. */
export const withdrawalReason = (doc: Release): string => doc.withdrawal?.reason ?? ''

const sameInstant = (one?: string | null, other?: string | null) =>
  new Date(one ?? 0).getTime() === new Date(other ?? 0).getTime()
