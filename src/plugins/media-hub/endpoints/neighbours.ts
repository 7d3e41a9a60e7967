import type { Pool } from 'pg'
import { wordsOf } from '../rules/synonyms'

/** Each word as it stands in headings or, when it stands in none, the most similar that does. */
const NEAREST = `
  select asked.word, coalesce(
    (select known.word from media_hub_words known where known.word = asked.word),
    (select near.word from media_hub_words near where near.word % asked.word
     order by similarity(near.word, asked.word) desc, near.items desc, near.word limit 1)) as nearest
  from unnest($1::text[]) with ordinality as asked (word, place) order by place`

/**
 * A question whose words were found nowhere, with every word of it that no heading knows replaced by its nearest
 * neighbour; undefined when that changes nothing. Words of withdrawn items are not known.
 */
export async function neighboursOf(pool: Pool, question: string): Promise<string | undefined> {
  const words = wordsOf(question).slice(0, 12)
  const { rows } = await pool.query<{ word: string; nearest: string | null }>(NEAREST, [words])
  if (rows.every(({ word, nearest }) => nearest === null || nearest === word)) return undefined
  return rows.map(({ word, nearest }) => nearest ?? word).join(' ')
}
