import { expect, it } from 'vitest'
import { troubleOf } from './troubleOf'

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
  ['unable to verify the first certificate', 'certificate'],
  ['self-signed certificate', 'certificate'],
  ['write EPROTO 00:error:0A00010B:SSL routines', 'certificate'],
  ['socket hang up', 'broken'],
  ['read ECONNRESET', 'broken'],
])('sorts %s as %s', (words, trouble) => expect(troubleOf(words)).toBe(trouble))

it('leaves words it does not know as they are', () => expect(troubleOf('something new')).toBeUndefined())
