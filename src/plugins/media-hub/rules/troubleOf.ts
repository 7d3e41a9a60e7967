/** What kept a delivery from arriving, as far as a desk can act on it. */
export type Trouble =
  | 'answer'
  | 'refused'
  | 'noName'
  | 'tooSlow'
  | 'expired'
  | 'notYetValid'
  | 'selfSigned'
  | 'wrongName'
  | 'unknownAuthority'
  | 'certificate'
  | 'notAllowed'
  | 'longHeaders'
  | 'notHttp'
  | 'broken'

/** Sorts the technical words of a failed try. Undefined when they are of no kind we know: then they are shown as they are. */
export function troubleOf(words: string): Trouble | undefined {
  return KINDS.find(([pattern]) => pattern.test(words))?.[1]
}

/** Whether the message may have reached the receiver although its answer did not reach us. */
export const mayHaveArrived = (words: string): boolean =>
  ['tooSlow', 'broken', 'longHeaders', 'notHttp'].includes(troubleOf(words) ?? 'broken')

const KINDS: Array<[RegExp, Trouble]> = [
  [/^HTTP \d/, 'answer'],
  [/^no reply within/, 'tooSlow'],
  [/private IP|meta IP|address refused|DNS lookup .* is not allowed/i, 'notAllowed'],
  [/ENOTFOUND|EAI_AGAIN|ENODATA/, 'noName'],
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/, 'refused'],
  [/CERT_HAS_EXPIRED|certificate has expired/, 'expired'],
  [/CERT_NOT_YET_VALID|not yet valid/, 'notYetValid'],
  [/DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|self.signed certificate/, 'selfSigned'],
  [/ERR_TLS_CERT_ALTNAME_INVALID|does not match certificate/, 'wrongName'],
  [
    /UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)|unable to (verify the first|get \w* ?issuer)/,
    'unknownAuthority',
  ],
  [/certificate|CERT_|SSL|TLS|EPROTO/i, 'certificate'],
  [/HPE_HEADER_OVERFLOW/, 'longHeaders'],
  [/HPE_|Parse Error/, 'notHttp'],
  [/ECONNRESET|EPIPE|socket hang up/, 'broken'],
]
