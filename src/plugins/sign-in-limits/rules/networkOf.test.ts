import { expect, it } from 'vitest'
import { networkOf } from './networkOf'

it.each([
  ['an IPv4 address is itself', '203.0.113.7', '203.0.113.7'],
  ['an IPv6 address is its /64', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['another one of the same household', '2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['a shortened one is spelled out', '2001:db8::1', '2001:db8:0:0::/64'],
  ['the loopback', '::1', '0:0:0:0::/64'],
  ['IPv4 in IPv6 is the IPv4 address', '::ffff:203.0.113.7', '203.0.113.7'],
  ['the same in hexadecimal', '::ffff:cb00:7107', '203.0.113.7'],
  ['a zone says nothing', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['a word is no address', 'evil', 'unknown'],
  ['a list is no address', '1.2.3.4, 5.6.7.8', 'unknown'],
  ['nothing', null, 'unknown'],
] as const)('%s', (_case, address, network) => expect(networkOf(address)).toBe(network))
