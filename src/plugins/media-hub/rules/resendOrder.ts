/** What a desk may order: one delivery again, or the newest version of everything after a position. */
export type ResendOrder = { seq: number } | { after: number }

/** Is it a position in the feed of changes? They begin with 1; 0 stands before the first. */
export const isPosition = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** Reads a body as an order: exactly one of `seq` and `after`, each a position. Undefined when it is none. */
export function resendOrder(body: unknown): ResendOrder | undefined {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return undefined
  const { seq, after, ...more } = body as Record<string, unknown>
  if (Object.keys(more).length > 0 || (seq === undefined) === (after === undefined)) return undefined
  if (isPosition(seq) && seq > 0) return { seq }
  return isPosition(after) ? { after } : undefined
}
