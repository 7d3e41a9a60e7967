/** A failed try in one line for the log: the code of its cause first, where the words alone do not carry it. */
export function problemOf(error: unknown): string {
  const cause = innermost(error)
  if (!(cause instanceof Error)) return String(cause)
  const { code } = cause as NodeJS.ErrnoException
  return code && !cause.message.includes(code) ? `${code}: ${cause.message}` : cause.message
}

/** Of an address with several machines (AggregateError) the first one's cause stands for all. */
function innermost(error: unknown): unknown {
  return error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error
}
