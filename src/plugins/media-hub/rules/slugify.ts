import { createHash } from 'node:crypto'

const MAX_WORDS = 72

/**
 * The address of an item: the words of its title and a short tail made from its id, so that two items with
 * one title differ. `tailLength` grows when a tail is already taken.
 */
export function slugify(title: string, id: string, tailLength = 6): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return [shorten(words), tail(id).slice(0, tailLength)].filter(Boolean).join('-')
}

/** Cuts between words where that keeps at least half of the room. */
function shorten(words: string): string {
  if (words.length <= MAX_WORDS) return words
  const cut = words.slice(0, MAX_WORDS + 1)
  const gap = cut.lastIndexOf('-')
  return (gap > MAX_WORDS / 2 ? cut.slice(0, gap) : words.slice(0, MAX_WORDS)).replace(/-+$/, '')
}

/** Digits and letters that depend on the id alone. */
function tail(id: string): string {
  return BigInt(`0x${createHash('sha256').update(id).digest('hex')}`)
    .toString(36)
    .padStart(50, '0')
}
