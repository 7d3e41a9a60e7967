/** One message between the server and the engine: a few words, then bytes. */
export type Frame = { words: Record<string, unknown>; bytes: Buffer }

export function pack({ words, bytes }: Frame): Buffer {
  const head = Buffer.from(JSON.stringify(words))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(head.length)
  return Buffer.concat([size, head, bytes])
}

/** @throws when the message is no message */
export function unpack(message: Buffer): Frame {
  const size = message.readUInt32BE(0)
  if (4 + size > message.length) throw new Error('release-gate: half a message')
  const words = JSON.parse(message.subarray(4, 4 + size).toString('utf8')) as Record<string, unknown>
  return { words, bytes: message.subarray(4 + size) }
}
