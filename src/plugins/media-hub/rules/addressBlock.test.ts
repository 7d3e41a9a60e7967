import { expect, it } from 'vitest'
import { addressBlock, isLoopback } from './addressBlock'

it.each([
  ['an IPv4 address stands for itself', '203.0.113.9', '203.0.113.9'],
  ['an IPv4 address in IPv6 clothes is the IPv4 one', '::ffff:203.0.113.9', '203.0.113.9'],
  ['an IPv6 address counts with its /64', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['so does its neighbour', '2001:DB8:0001:2:ffff::1', '2001:db8:1:2::/64'],
  ['the next /64 is somebody else', '2001:db8:1:3::1', '2001:db8:1:3::/64'],
  ['a zone is no part of it', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
] as const)('%s', (_case, address, block) => expect(addressBlock(address)).toBe(block))

it.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['203.0.113.9', false],
  ['2001:db8::1', false],
] as const)('%s is this machine itself: %s', (address, is) =>
  expect(isLoopback(addressBlock(address))).toBe(is),
)
