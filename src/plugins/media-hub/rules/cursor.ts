/** The place after which a page goes on: the instant of publication and the id of the last item seen. */
export type Cursor = { publishedAt: string; id: string }

/** An opaque, URL-safe word for a place in the list. */
export function encodeCursor({ publishedAt, id }: Cursor): string {
  return Buffer.from(JSON.stringify([Date.parse(publishedAt), id])).toString('base64url')
}

/** The place a word stands for; undefined when we cannot have written it. */
export function decodeCursor(word: string): Cursor | undefined {
  if (word.length > 300 || !/^[\w-]+$/.test(word)) return undefined
  const parts = parse(Buffer.from(word, 'base64url').toString('utf8'))
  if (!Array.isArray(parts) || parts.length !== 2) return undefined
  const [millis, id] = parts as [unknown, unknown]
  if (!Number.isSafeInteger(millis) || typeof id !== 'string' || id === '' || id.length > 100)
    return undefined
  const at = new Date(millis as number)
  if (Number.isNaN(at.getTime()) || at.getTime() < 0 || at.getUTCFullYear() > 9999) return undefined
  const cursor = { publishedAt: at.toISOString(), id }
  return encodeCursor(cursor) === word ? cursor : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
