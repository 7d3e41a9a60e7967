/** Letters and digits alone, so that spaces and ligatures of two engines compare. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Does a text hold a letter more than another, whatever their order? Engines read a turned page from either end. */
export function saysMore(text: string, than: string): boolean {
  const left = new Map<string, number>()
  for (const letter of bare(than)) left.set(letter, (left.get(letter) ?? 0) + 1)
  for (const letter of bare(text)) {
    const count = (left.get(letter) ?? 0) - 1
    if (count < 0) return true
    left.set(letter, count)
  }
  return false
}
