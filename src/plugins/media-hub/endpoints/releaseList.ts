import type { Pool } from 'pg'
import { type Cursor, decodeCursor, encodeCursor } from '../rules/cursor'
import type { Product } from '../rules/matchesProducts'
import { octets, octetsOf, type Octets } from '../rules/octets'
import type { SignedWords } from '../rules/signedWord'
import { exchangesFor, type Synonyms } from '../rules/synonyms'
import { type Filters, readPage } from './page'
import { type FacetName, readFacets } from './facets'
import { neighboursOf } from './neighbours'
import { badParameter } from './problem'
import { listRequest, read } from './requests'

const DEFAULT_LIMIT = 20

export type ListQuery = {
  filters: Filters
  limit: number
  cursor: Cursor | undefined
  facets: FacetName[]
  /** The filters as one text: a cursor belongs to them. */
  list: string
}

/** Reads the list's query parameters. @throws Problem 400 naming the parameter */
export function listQuery(words: SignedWords, url: string): ListQuery {
  const { limit = DEFAULT_LIMIT, cursor: word, facets = [], ...filters } = read(url, listRequest)
  const list = JSON.stringify(filters, Object.keys(filters).sort(ascending))
  return {
    list,
    filters,
    cursor: word === undefined ? undefined : placeIn(words, list, word),
    limit,
    facets,
  }
}

const ascending = (one: string, other: string) => (one < other ? -1 : 1)

function placeIn(words: SignedWords, list: string, word: string): Cursor {
  const cursor = decodeCursor(words, list, word)
  if (!cursor) throw badParameter('cursor', 'cursor is not one of ours')
  if (cursor === 'other')
    throw badParameter('cursor', 'cursor belongs to a list with other filters; begin again without it')
  return cursor
}

/** What a list is read with besides its query. */
export type Reading = { pool: Pool; words: SignedWords; synonyms: () => Promise<Synonyms> }

/**
 * One page of public items as JSON: newest first; in a search those with the words in title, unit, place, number
 * or keywords before those with the words in the text. When the words stand nowhere, their nearest neighbours are
 * searched for instead, and the answer says so.
 * @throws Problem 400
 */
export async function listJson(
  { pool, words, synonyms }: Reading,
  query: ListQuery,
  products: readonly Product[],
): Promise<Octets> {
  const { limit, cursor, facets, list } = query
  const filters: Filters = { ...query.filters, products }
  const groups = filters.q === undefined ? [] : await synonyms()
  const searched = (q: string | undefined): Filters =>
    q === undefined ? filters : { ...filters, q, exchanges: exchangesFor(q, groups) }
  let instead = cursor?.instead
  let asked = searched(instead ?? filters.q)
  let page = await readPage(pool, asked, limit, cursor)
  if (filters.q !== undefined && !cursor && page.itemsJson === '') {
    instead = await neighboursOf(pool, filters.q)
    if (instead !== undefined) {
      asked = searched(instead)
      page = await readPage(pool, asked, limit)
    }
  }
  const next =
    page.next && encodeCursor(words, list, { ...page.next, ...(instead === undefined ? {} : { instead }) })
  const beside = [
    `"next":${JSON.stringify(next)}`,
    ...(instead === undefined ? [] : [`"searchedFor":${JSON.stringify(instead)}`]),
    ...(facets.length === 0 ? [] : [`"facets":${await readFacets(pool, asked, facets)}`]),
  ]
  return octets`{"items":[${page.itemsJson}],${octetsOf(beside.join(','))}}`
}
