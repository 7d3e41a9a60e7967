const MOST = 300

/** What a receiver said, fit for a screen: the first 300 characters on one line, without control characters. */
export function answerWords(body: string): string | null {
  const words = body
    .slice(0, 4 * MOST)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\s]+/gu, ' ')
    .trim()
  return Array.from(words).slice(0, MOST).join('') || null
}
