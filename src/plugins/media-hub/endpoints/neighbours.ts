import type { Pool } from 'pg'
import { wordsOf } from '../rules/synonyms'

/** The most similar word of a heading, for each of these that stands in none. */
const NEAREST = `
  select asked.word, (select near.word from media_hub_words near where near.word % asked.word
    order by similarity(near.word, asked.word) desc, near.items desc, near.word limit 1) as nearest
  from unnest($1::text[]) asked (word)
  where not exists (select from media_hub_words known where known.word = asked.word)`

/** Shorter words are not counted in headings, and have too many neighbours. */
const FEWEST_LETTERS = 4
const MOST_WORDS = 12

/** A phrase or a word with what clings to it, as websearch_to_tsquery divides a question; with `-` before it, negated. */
const PART = /(-[\s-]*)?("[^"]*"?|[^\s"]+)/gu
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/**
 * A question whose words were found nowhere, with every long enough word of it that no heading knows replaced by its
 * nearest neighbour; undefined when that changes nothing. All else stays as it was asked, and what was negated too:
 * a neighbour of it would be the opposite of another question. Words of withdrawn items are not known.
 */
export async function neighboursOf(pool: Pool, question: string): Promise<string | undefined> {
  const asked: string[] = []
  inWanted(question, (word) => {
    const plain = plainly(word)
    if ((plain.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS) asked.push(plain)
    return word
  })
  const words = [...new Set(asked)].slice(0, MOST_WORDS)
  if (words.length === 0) return undefined
  const { rows } = await pool.query<{ word: string; nearest: string | null }>(NEAREST, [words])
  const nearest = new Map(rows.map((row) => [row.word, row.nearest]))
  const instead = inWanted(question, (word) => nearest.get(plainly(word)) ?? word)
  return instead === question ? undefined : instead
}

/** The question with each word that is not negated exchanged. */
const inWanted = (question: string, exchange: (word: string) => string): string =>
  question.replaceAll(PART, (part, negation?: string) => (negation ? part : part.replaceAll(WORD, exchange)))

const plainly = (word: string): string => wordsOf(word).join('')
