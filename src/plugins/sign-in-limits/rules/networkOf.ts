import { isIP } from 'node:net'

/**
 * What counts as one place: an IPv4 address, or the /64 of an IPv6 address, of which one household has 2^64.
 * Callers whose address is not known share one place.
 */
export function networkOf(address: string | null | undefined): string {
  const plain = (address ?? '').trim().replace(/%.*$/, '')
  if (isIP(plain) === 4) return plain
  if (isIP(plain) !== 6) return 'unknown'
  const groups = groupsOf(plain)
  const embedded = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (embedded) return [groups[6], groups[7]].flatMap((group = 0) => [group >> 8, group & 0xff]).join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** The eight 16-bit groups of a valid IPv6 address. */
function groupsOf(address: string): number[] {
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const text = dotted ? address.replace(dotted[0], hexOf(dotted.slice(1).map(Number))) : address
  const [head = '', tail] = text.split('::')
  const before = parse(head)
  const after = tail === undefined ? [] : parse(tail)
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}

const parse = (part: string) =>
  part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))

const hexOf = ([a = 0, b = 0, c = 0, d = 0]: number[]) =>
  `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
