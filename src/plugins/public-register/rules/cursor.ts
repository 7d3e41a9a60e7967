/** The place after which a page goes on. */
export type Place = { key: string; id: string }

const MOST = 2000

/** A word for a place in the list: what it says is public, so it is not signed. */
export const wordOf = ({ key, id }: Place): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** @returns null for what is no such word */
export function placeOf(word: string): Place | null {
  if (word.length > MOST || !/^[\w-]+$/.test(word)) return null
  try {
    const told = JSON.parse(Buffer.from(word, 'base64url').toString('utf8')) as unknown
    if (!Array.isArray(told) || told.length !== 2) return null
    const [key, id] = told as unknown[]
    return isText(key) && isText(id) ? { key, id } : null
  } catch {
    return null
  }
}

/** PostgreSQL keeps no NUL in a text. */
const isText = (told: unknown): told is string => typeof told === 'string' && !told.includes('\0')
