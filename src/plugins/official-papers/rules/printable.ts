/** Control characters, invisible ones, and those that turn the direction of what follows: a paper reads as it is written. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu
const LONE_SURROGATE = /[\ud800-\udfff]/gu

/** Every text in a value as it may stand on paper: without control characters, composed, lines by `\n`. */
export function printable<T>(value: T): T {
  return mapTexts(value, (text) =>
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replaceAll('\t', ' ')
      .normalize('NFC')
      .replace(LONE_SURROGATE, '\ufffd')
      .replace(UNPRINTABLE, ''),
  )
}

/** Writes characters that no font has by their number, `[U+6F22]`: nothing an applicant wrote disappears. */
export function spellOut<T>(value: T, missing: readonly string[]): T {
  const without = new Set(missing)
  return mapTexts(value, (text) =>
    Array.from(text, (one) => (without.has(one) ? `[U+${hexOf(one)}]` : one)).join(''),
  )
}

const hexOf = (character: string) =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

function mapTexts<T>(value: T, change: (text: string) => string): T {
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one)
    if (Array.isArray(one)) return one.map(walk)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value) as T
}
