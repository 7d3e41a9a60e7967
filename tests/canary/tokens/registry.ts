import type { Reader } from './readers'

/** What a reader has to do with a word: has to come across it, may, or must never. */
export type Verdict = 'sees' | 'may' | 'never'

export type Token = {
  word: string
  /** `collection/document/field` */
  title: string
  verdict: (reader: Reader) => Verdict
  /** The only doors at which even a reader of it may find it. */
  only?: RegExp
}

/** All words of one run that somebody may not know. */
export function tokenRegistry() {
  const tokens = new Map<string, Token>()
  const register = (word: string, title: string, verdict: Token['verdict'], only?: RegExp): string => {
    if (word.length < 12) throw new Error(`${title} is too short to be found by`)
    if (tokens.has(word)) throw new Error(`${title} repeats the word of ${tokens.get(word)?.title}`)
    tokens.set(word, { word, title, verdict, ...(only ? { only } : {}) })
    return word
  }
  return {
    tokens,
    /** A word made elsewhere: a number, a key, what a letter brought. */
    register,
    /** A word made here, `cnry-<collection>-<document>-<field>`. */
    issue: (collection: string, doc: string, field: string, verdict: Token['verdict'], only?: RegExp) =>
      register(`cnry-${collection}-${doc}-${field}`, `${collection}/${doc}/${field}`, verdict, only),
  }
}

export type Registry = ReturnType<typeof tokenRegistry>

/** Opens an account or a door: in nobody's answers, letters or logs, and in no table in clear. */
export const noReader = (): Verdict => 'never'
