import type { Readable } from 'node:stream'

const ENOUGH = 64 * 1024 + 8

/**
 * A stored JPEG with further segments behind its start and its JFIF header, or a span of it.
 * @param span first and last byte of the whole, both included
 * @throws when the stream is no JPEG: the promised length could not be kept
 */
export async function* withHead(
  stream: Readable,
  head: Buffer,
  span?: { start: number; end: number },
): AsyncGenerator<Buffer> {
  let passed = 0
  for await (const chunk of composed(stream, head)) {
    const from = Math.max(0, (span?.start ?? 0) - passed)
    const to = Math.min(chunk.length, (span?.end ?? Number.POSITIVE_INFINITY) + 1 - passed)
    passed += chunk.length
    if (from < to) yield chunk.subarray(from, to)
    if (span && passed > span.end) return
  }
}

async function* composed(stream: Readable, head: Buffer): AsyncGenerator<Buffer> {
  let waiting: Buffer | undefined = Buffer.alloc(0)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (!waiting) {
      yield chunk
      continue
    }
    waiting = Buffer.concat([waiting, chunk])
    const at = placeFor(waiting)
    if (at === undefined) continue
    yield waiting.subarray(0, at)
    yield head
    yield waiting.subarray(at)
    waiting = undefined
  }
  if (waiting) throw new Error('media-hub: a stored JPEG ends before it begins')
}

/** Behind SOI and, where there is one, the APP0 of JFIF, which must stay the first; undefined while that is not read. */
function placeFor(bytes: Buffer): number | undefined {
  if (bytes.length < 6) return undefined
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new Error('media-hub: a file stored as JPEG is none')
  if (bytes.readUInt16BE(2) !== 0xffe0) return 2
  const at = 4 + bytes.readUInt16BE(4)
  return bytes.length >= Math.min(at, ENOUGH) ? at : undefined
}
