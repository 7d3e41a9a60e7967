import { BlockList, isIP, isIPv4 } from 'node:net'

/** Ranges of IPv4 that are not the open internet (IANA special-purpose registry, RFC 6890 and its updates). */
const SPECIAL_IPV4 = ranges('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
])

/** All of IPv6 that has been given out for the open internet; the rest is special or not in use. */
const GLOBAL_IPV6 = ranges('ipv6', [['2000::', 3]])

/**
 * Within it: protocol assignments (Teredo and ORCHID too; what is global there are anycast addresses of protocols, no
 * place of servers), documentation, 6to4.
 */
const SPECIAL_IPV6 = ranges('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
])

const PRIVATE_NAMES = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home.arpa']

/**
 * Whether a host, as `new URL(…).hostname` writes it, is known to lie outside the open internet.
 * A name can still resolve to a private address: the sender checks that again at each connection.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
  if (isIP(host)) {
    // apart, because one list would take every IPv4 address for part of ::ffff:0:0/96
    if (isIPv4(host)) return SPECIAL_IPV4.check(host, 'ipv4')
    return !GLOBAL_IPV6.check(host, 'ipv6') || SPECIAL_IPV6.check(host, 'ipv6')
  }
  return !host.includes('.') || PRIVATE_NAMES.some((name) => host === name || host.endsWith(`.${name}`))
}

function ranges(
  family: 'ipv4' | 'ipv6',
  nets: ReadonlyArray<readonly [net: string, bits: number]>,
): BlockList {
  const list = new BlockList()
  for (const [net, bits] of nets) list.addSubnet(net, bits, family)
  return list
}
