/** What kept a delivery from arriving, as far as a desk can act on it. */
export type Trouble = 'answer' | 'refused' | 'noName' | 'tooSlow' | 'certificate' | 'notAllowed' | 'broken'

/** Sorts the technical words of a failed try. Undefined when they are of no kind we know: then they are shown as they are. */
export function troubleOf(words: string): Trouble | undefined {
  return KINDS.find(([pattern]) => pattern.test(words))?.[1]
}

const KINDS: Array<[RegExp, Trouble]> = [
  [/^HTTP \d/, 'answer'],
  [/^no reply within/, 'tooSlow'],
  [/private IP|address refused|DNS lookup .* is not allowed/i, 'notAllowed'],
  [/ENOTFOUND|EAI_AGAIN/, 'noName'],
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/, 'refused'],
  [/certificate|CERT_|SSL|TLS|EPROTO/i, 'certificate'],
  [/ECONNRESET|EPIPE|socket hang up/, 'broken'],
]
