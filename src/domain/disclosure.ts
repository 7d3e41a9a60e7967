/** Break-glass: how long a guarded identity may be open at most, and how long a request for it waits. */
export const disclosureLimits = { leastMinutes: 5, mostMinutes: 60, waitHours: 72, leastReason: 20 } as const

/** Whoever asks must have left the opener's account alone for so long: nobody makes his own second person. */
export const untouchedDays = 180

/** The instant at which an opening of so many minutes ends; never later than the most allowed. */
export const openUntil = (openedAt: Date, minutes: number): Date =>
  new Date(openedAt.getTime() + Math.min(Math.max(minutes, 0), disclosureLimits.mostMinutes) * 60_000)

/** May this person read under the disclosure now? His own, opened, not over. */
export const isOpenTo = (
  disclosure: { stage?: string | null; askedBy?: string | null; openUntil?: string | Date | null },
  person: string,
  now: Date,
): boolean =>
  disclosure.stage === 'opened' &&
  disclosure.askedBy === person &&
  Boolean(disclosure.openUntil) &&
  new Date(disclosure.openUntil ?? 0) > now
