import type { Pool } from 'pg'
import type { PublicItem } from '../../../domain/publicItem'
import { textOf } from '../rules/octets'
import { readPublicItem } from '../rules/readPublicItem'
import { exampleRelease } from './exampleRelease'
import { readPage } from './page'

/** The newest public item, as an example of what a reader gets; an invented one while nothing is public. */
export async function exampleOf(pool: Pool, { url }: { url: string }): Promise<PublicItem> {
  const { itemsJson } = await readPage(pool, {}, 1)
  return itemsJson === '' ? exampleRelease(url) : readPublicItem(textOf(itemsJson), url)
}
