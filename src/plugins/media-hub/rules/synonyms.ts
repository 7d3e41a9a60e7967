/** Words and phrases that mean the same to whoever searches. */
export type Synonyms = readonly (readonly string[])[]

/** A term of the question and everything that may stand for it, itself included. */
export type Exchange = { term: string; any: string[] }

/** More would make one question into many. */
const MOST = 4

/**
 * Which terms of a question have others that mean the same. A phrase counts when its words stand together.
 * @param groups each a list of terms, in any spelling of case
 */
export function exchangesFor(question: string, groups: Synonyms): Exchange[] {
  const asked = ` ${wordsOf(question).join(' ')} `
  const found = groups.flatMap((group) => {
    const terms = [...new Set(group.map((term) => wordsOf(term).join(' ')))].filter(Boolean)
    const term = terms.filter((one) => asked.includes(` ${one} `)).sort((a, b) => b.length - a.length)[0]
    return term && terms.length > 1 ? [{ term, any: terms }] : []
  })
  return found.sort((one, other) => other.term.length - one.term.length).slice(0, MOST)
}

/** Lower-case words without accents, in their order. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
