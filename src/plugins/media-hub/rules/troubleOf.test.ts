import { expect, it } from 'vitest'
import { mayHaveArrived, troubleOf } from './troubleOf'

it.each([
  ['HTTP 503', 'answer'],
  ['no reply within 15 s', 'tooSlow'],
  ['address refused: private_address', 'notAllowed'],
  [
    'DNS lookup 127.0.0.1(family:4, host:hook.example.id) is not allowed. Because, It is private IP address.',
    'notAllowed',
  ],
  ['getaddrinfo ENOTFOUND media.example.id', 'noName'],
  ['connect ECONNREFUSED 203.0.113.7:443', 'refused'],
  ['CERT_HAS_EXPIRED: certificate has expired', 'expired'],
  ['CERT_NOT_YET_VALID: certificate is not yet valid', 'notYetValid'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT: self-signed certificate', 'selfSigned'],
  ['ERR_TLS_CERT_ALTNAME_INVALID: Hostname/IP does not match certificate', 'wrongName'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE: unable to verify the first certificate', 'unknownAuthority'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unable to get local issuer certificate', 'unknownAuthority'],
  ['HPE_HEADER_OVERFLOW: Parse Error: Header overflow', 'longHeaders'],
  ['HPE_INVALID_CONSTANT: Parse Error: Expected HTTP/', 'notHttp'],
  ['write EPROTO 00:error:0A00010B:SSL routines', 'certificate'],
  ['socket hang up', 'broken'],
  ['read ECONNRESET', 'broken'],
])('sorts %s as %s', (words, trouble) => expect(troubleOf(words)).toBe(trouble))

it('leaves words it does not know as they are', () => expect(troubleOf('something new')).toBeUndefined())

it.each([
  ['no reply within 15 s', true],
  ['read ECONNRESET', true],
  ['something new', true],
  ['connect ECONNREFUSED 203.0.113.7:443', false],
  ['CERT_HAS_EXPIRED: certificate has expired', false],
  ['getaddrinfo ENOTFOUND media.example.id', false],
])('says of %s whether the message may have arrived', (words, may) => expect(mayHaveArrived(words)).toBe(may))
