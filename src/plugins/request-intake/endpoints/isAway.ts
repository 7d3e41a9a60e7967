/** Does the error say that the database cannot be reached, or ends what it was asked? */
export function isAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return /^(08|53|57|58|E(CONN|TIMEDOUT|PIPE|HOST|NET|AI))/.test(code) || /terminated|timeout/i.test(message)
}
