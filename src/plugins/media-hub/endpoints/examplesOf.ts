import type { Pool } from 'pg'
import { readPublicItem } from '../rules/readPublicItem'
import type { Examples } from './openapi'
import { readPage } from './page'

/** The newest public item, as an example of what a reader gets; none while nothing is public. */
export async function examplesOf(pool: Pool, { url }: { url: string }): Promise<Examples> {
  const { itemsJson } = await readPage(pool, {}, 1)
  return itemsJson === '' ? {} : { release: readPublicItem(itemsJson, url) }
}
