import { crc32, inflateRawSync } from 'node:zlib'
import { Refused } from '../../rules/refusal'

/** name → bytes of every entry. */
export type Parts = Map<string, Buffer>

export const zipLimits = {
  entries: 5_000,
  /** bytes, unpacked */
  entry: 128 * 1024 * 1024,
  total: 256 * 1024 * 1024,
  /** unpacked to packed, of entries over a megabyte */
  ratio: 250,
}

const endOfDirectory = 0x06054b50
const inDirectory = 0x02014b50
const beforeEntry = 0x04034b50

/**
 * Unpacks an archive whose directory and contents say the same: no entry that only one of them knows, no bytes
 * between entries, nothing encrypted, nothing that unfolds without bound.
 * @throws Refused
 */
export function openZip(bytes: Buffer): Parts {
  const end = directoryEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const directory = at
  if (count > zipLimits.entries || count === 0xffff || at === 0xffffffff) throw new Refused('gate.zip_limits')
  const parts: Parts = new Map()
  const spans: Array<{ from: number; to: number }> = []
  let total = 0
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== inDirectory) throw broken('directory')
    const header = readHeader(bytes, at)
    at = header.next
    if (header.flags & 0x41) throw new Refused('gate.encrypted')
    total += header.size
    const bound = header.packed > 0 ? header.size / header.packed : header.size > 0 ? Infinity : 0
    if (header.size > zipLimits.entry || total > zipLimits.total) throw new Refused('gate.zip_limits')
    if (header.size > 1024 * 1024 && bound > zipLimits.ratio) throw new Refused('gate.zip_limits')
    const span = dataSpan(bytes, header)
    spans.push(span)
    if (header.name.endsWith('/') && header.size === 0) continue
    const name = header.name
    if (!isPlainName(name) || [...parts.keys()].some((known) => known.toLowerCase() === name.toLowerCase()))
      throw broken('names')
    parts.set(name, unpack(bytes.subarray(span.data, span.data + header.packed), header))
  }
  if (at !== end) throw broken('directory')
  refuseGaps(spans, directory)
  return parts
}

type Header = ReturnType<typeof readHeader>

function readHeader(bytes: Buffer, at: number) {
  const nameLength = bytes.readUInt16LE(at + 28)
  return {
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    local: bytes.readUInt32LE(at + 42),
    name: bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
    next: at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  }
}

/** The end record stands at the very end; what follows it would belong to nothing. */
function directoryEnd(bytes: Buffer): number {
  const end = bytes.length - 22
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) throw broken('end')
  if (bytes.readUInt32LE(end + 12) + bytes.readUInt32LE(end + 16) !== end) throw broken('end')
  return end
}

function dataSpan(bytes: Buffer, { local, packed, name, flags }: Header) {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== beforeEntry) throw broken('entry')
  const nameLength = bytes.readUInt16LE(local + 26)
  const data = local + 30 + nameLength + bytes.readUInt16LE(local + 28)
  if (bytes.subarray(local + 30, local + 30 + nameLength).toString('utf8') !== name) throw broken('names')
  if (data + packed > bytes.length) throw broken('entry')
  let to = data + packed
  if (flags & 8) {
    // a descriptor of 12 bytes follows, of 16 with its optional signature
    to += to + 4 <= bytes.length && bytes.readUInt32LE(to) === 0x08074b50 ? 16 : 12
  }
  return { from: local, data, to }
}

function unpack(packed: Buffer, { method, size, crc }: Header): Buffer {
  if (method !== 0 && method !== 8) throw broken('method')
  const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  if (bytes.length !== size || crc32(bytes) !== crc) throw broken('checksum')
  return bytes
}

function refuseGaps(spans: Array<{ from: number; to: number }>, directory: number): void {
  let at = 0
  for (const span of spans.sort((one, other) => one.from - other.from)) {
    if (span.from !== at) throw broken('gap')
    at = span.to
  }
  if (at !== directory) throw broken('gap')
}

const isPlainName = (name: string): boolean =>
  name.length > 0 && !name.includes('\\') && !name.includes('\0') && !/(?:^|\/)\.\.?(?:\/|$)|^\//.test(name)

const broken = (detail: string): Refused => new Refused('gate.broken', `zip ${detail}`)
