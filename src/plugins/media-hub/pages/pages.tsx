import type { Pool } from 'pg'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PUBLIC_BASE, type PublicItem } from '../../../domain/publicItem'
import { type Answer, answer, keepFor } from '../endpoints/answer'
import { badParameter, Problem } from '../endpoints/problem'
import { findItem, type Found } from '../endpoints/releaseItem'
import { readPage } from '../endpoints/page'
import { decodeCursor, encodeCursor } from '../rules/cursor'
import { addressed } from '../rules/addressed'
import { octets, type Octets, textOf } from '../rules/octets'
import type { SignedWords } from '../rules/signedWord'
import { FrontPage } from './FrontPage'
import { NotFoundPage } from './NotFoundPage'
import { ReleasePage } from './ReleasePage'
import type { Site } from './site'
import { pagePolicy } from './style'
import { WithdrawnPage } from './WithdrawnPage'

const NEWEST = 20

/** The name of the list that the front page shows, for its cursors. */
const LIST = 'front page'

/** The front page, or an older page of it. */
export async function frontPage(pool: Pool, site: Site, words: SignedWords, url: string): Promise<Answer> {
  // what social networks and newsletters hang on an address is passed over
  const place = new URL(url, PUBLIC_BASE).searchParams.get('cursor')?.slice(0, 2000)
  const cursor = place === undefined ? undefined : decodeCursor(words, LIST, place)
  if (place !== undefined && cursor === undefined) throw badParameter('cursor', 'cursor is not one of ours')
  if (cursor === 'other') throw badParameter('cursor', 'cursor belongs to another list')
  const { itemsJson, next } = await readPage(pool, {}, NEWEST, cursor)
  const items = itemsOf(site, octets`[${itemsJson}]`) as PublicItem[]
  const zones = await zonesOf(pool, items)
  const older = next && encodeCursor(words, LIST, next)
  return page(site, <FrontPage site={site} items={items} zones={zones} older={older} first={!cursor} />)
}

/** The page of one item by its slug: 410 with the reason once withdrawn, 404 when there never was one. */
export async function releasePage(pool: Pool, site: Site, slug: string): Promise<Answer> {
  const found = await bySlug(pool, slug)
  if (!found) return page(site, <NotFoundPage site={site} />, 404)
  if (found.state === 'withdrawn') {
    return page(
      site,
      <WithdrawnPage site={site} withdrawnAt={found.withdrawnAt} reason={found.reason} />,
      410,
    )
  }
  const item = itemsOf(site, found.json) as PublicItem
  const zones = await zonesOf(pool, [item])
  return page(
    site,
    <ReleasePage site={site} item={item} zone={zones.get(item.unit.code) ?? 'Asia/Jakarta'} />,
  )
}

async function bySlug(pool: Pool, slug: string): Promise<Found | undefined> {
  try {
    const found = await findItem(pool, slug)
    return found.slug === slug ? found : undefined
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return undefined
    throw error
  }
}

const itemsOf = (site: Site, json: Octets): unknown => JSON.parse(textOf(addressed(json, site.url)))

async function zonesOf(pool: Pool, items: PublicItem[]): Promise<Map<string, string>> {
  const codes = [...new Set(items.map(({ unit }) => unit.code))]
  const { rows } = await pool.query<{ code: string; time_zone: string }>(
    'select code, time_zone from public_units where code = any($1)',
    [codes],
  )
  return new Map(rows.map(({ code, time_zone }) => [code, time_zone]))
}

function page(site: Site, element: ReactElement, status = 200): Answer {
  return answer({
    status,
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>${renderToStaticMarkup(element)}`,
    cache: status === 404 ? 'no-store' : keepFor(5),
    headers: { 'content-security-policy': pagePolicy(new URL(site.url).origin) },
  })
}
