import { expect, it } from 'vitest'
import { isPrivateHost } from './publicAddress'

it.each([
  ['1.1.1.1', 'a resolver', false],
  ['223.255.255.255', 'the last of class C', false],
  ['192.0.1.1', 'beside protocol assignments', false],
  ['198.17.255.255', 'beside benchmarks', false],
  ['100.63.255.255', 'beside shared addresses', false],
  ['100.127.255.255', 'shared addresses', true],
  ['192.0.0.170', 'protocol assignments', true],
  ['192.88.99.1', '6to4 relays', true],
  ['198.19.255.255', 'benchmarks', true],
  ['203.0.113.7', 'documentation', true],
  ['239.255.255.250', 'multicast', true],
  ['255.255.255.255', 'everybody here', true],
  ['2606:4700:4700::1111', 'a resolver', false],
  ['2001:4860:4860::8888', 'a resolver', false],
  ['2001:200::1', 'the first after protocol assignments', false],
  ['2a00:1450:4001::1', 'of Europe', false],
  ['2400:cb00::1', 'of Asia', false],
  ['3ffe::1', 'beside documentation', false],
  ['::', 'nowhere', true],
  ['::1', 'this machine', true],
  ['::7f00:1', 'IPv4 within', true],
  ['::ffff:8.8.8.8', 'IPv4 in another dress', true],
  ['::ffff:0:7f00:1', 'IPv4 translated', true],
  ['64:ff9b::808:808', 'NAT64', true],
  ['64:ff9b:1::1', 'NAT64 of a network', true],
  ['100::1', 'discarded', true],
  ['100:0:0:1::1', 'dummy prefix', true],
  ['1fff:ffff::1', 'before what is given out', true],
  ['2001::1', 'Teredo', true],
  ['2001:2::1', 'benchmarks', true],
  ['2001:10::1', 'ORCHID', true],
  ['2001:20::1', 'ORCHID version 2', true],
  ['2001:1ff:ffff::1', 'the last of protocol assignments', true],
  ['2001:db8::1', 'documentation', true],
  ['2002:7f00:1::', '6to4', true],
  ['3fff::1', 'documentation since 2024', true],
  ['3fff:fff:ffff::1', 'the last of it', true],
  ['3fff:1000::1', 'after it', false],
  ['4000::1', 'after what is given out', true],
  ['5f00::1', 'segment routing', true],
  ['fc00::1', 'unique local', true],
  ['fd12:3456::1', 'unique local', true],
  ['fe80::1', 'this link', true],
  ['fec0::1', 'site local', true],
  ['ff02::1', 'multicast', true],
])('%s, %s', (address, _what, isPrivate) => {
  expect(isPrivateHost(address)).toBe(isPrivate)
  if (address.includes(':')) expect(isPrivateHost(`[${address}]`)).toBe(isPrivate)
})

it('leaves an address with a zone to the network it belongs to', () => {
  expect(isPrivateHost('fe80::1%eth0')).toBe(true)
})
