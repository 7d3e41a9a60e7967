import { createHash } from 'node:crypto'
import type { SignedWords } from './signedWord'

/**
 * The place after which a page goes on: instant of publication and id of the last item seen; in a search also its
 * rank, the words searched for when those asked for were found nowhere, and the feed's position when it began.
 */
export type Cursor = { publishedAt: string; id: string; rank?: 1 | 2; instead?: string; began?: number }

/** An opaque word for a place in one list. It is of no use for another list, nor to anybody who changes it. */
export function encodeCursor(words: SignedWords, list: string, cursor: Cursor): string {
  const { publishedAt, id, rank = null, instead = null, began = null } = cursor
  return words.sign(JSON.stringify([markOf(list), Date.parse(publishedAt), id, rank, instead, began]))
}

/** The place a word stands for; 'other' for a word of another list; undefined when it is not ours. */
export function decodeCursor(words: SignedWords, list: string, word: string): Cursor | 'other' | undefined {
  const value = words.read(word)
  if (value === undefined) return undefined
  const [mark, millis, id, rank, instead, began = null] = JSON.parse(value) as [
    string,
    number,
    string,
    1 | 2 | null,
    string | null,
    number | null | undefined,
  ]
  if (mark !== markOf(list)) return 'other'
  return {
    publishedAt: new Date(millis).toISOString(),
    id,
    ...(rank === null ? {} : { rank }),
    ...(instead === null ? {} : { instead }),
    ...(began === null ? {} : { began }),
  }
}

const markOf = (list: string) => createHash('sha256').update(list).digest('base64url').slice(0, 8)
