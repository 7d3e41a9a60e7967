import { isIPv6 } from 'node:net'

/**
 * Whom a limit counts: an IPv4 address, or the /64 of an IPv6 one, because that is what one subscriber gets. An IPv4
 * address written as IPv6 is the IPv4 one.
 */
export function addressBlock(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail ? tail.split(':') : []
  const gap = tail === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...Array.from({ length: gap }, () => '0'), ...last]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** Is it this machine itself? */
export const isLoopback = (block: string): boolean => block.startsWith('127.') || block === '0:0:0:0::/64'
