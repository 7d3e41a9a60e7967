import type { Router } from 'express'
import type { Pool } from 'pg'
import { renderToStaticMarkup } from 'react-dom/server'
import { fourClocks } from '../../../domain/fourClocks'
import { PUBLIC_BASE, type PublicItem } from '../../../domain/publicItem'
import { type OpenObject, type Rendition, sendFile } from '../endpoints/assets'
import { notFound } from '../endpoints/problem'
import { longInstant } from '../rules/instants'
import { letterTokenHash } from '../rules/letterToken'
import { PreviewGonePage } from './PreviewGonePage'
import { ReleasePage } from './ReleasePage'
import type { Site } from './site'
import { pagePolicy } from './style'

const ZONE = 'Asia/Jakarta'

/** /pratinjau/TOKEN: one version before it is public, for whoever holds the link. Kept by nobody, found by no search. */
export function previewLink(router: Router, pool: Pool, site: Site, openObject: OpenObject): void {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'content-security-policy': pagePolicy(new URL(site.url).origin),
  }
  router.get('/pratinjau/:token', async (req, res) => {
    const token = String(req.params.token)
    const { rows } = await pool.query<{ said: { item: string; expiresAt: string } | null }>(
      'select media_hub_preview($1) as said',
      [letterTokenHash(token)],
    )
    const said = rows[0]?.said
    const page = said ? draw(site, token, said) : renderToStaticMarkup(<PreviewGonePage site={site} />)
    res.writeHead(said ? 200 : 410, headers).end(`<!doctype html>${page}`)
  })
  router.get('/pratinjau/:token/assets/:asset/renditions/:name', async (req, res) => {
    const { token, asset, name } = req.params
    const { rows } = await pool.query<{ file: Rendition | null }>(
      'select media_hub_preview_rendition($1, $2, $3) as file',
      [letterTokenHash(String(token)), ...[asset, name].map((word) => String(word).replaceAll('\0', ''))],
    )
    const rendition = rows[0]?.file
    if (!rendition) throw notFound('this link shows no such file, or has ended')
    await sendFile(openObject, { rendition, head: Buffer.alloc(0), cache: 'private, no-store' }, req, res)
  })
}

/** The page as the public will see it, with a word before it on what it is. */
function draw(
  site: Site,
  token: string,
  { item: json, expiresAt }: { item: string; expiresAt: string },
): string {
  const files = `/pratinjau/${encodeURIComponent(token)}/assets/`
  const item = JSON.parse(json.replaceAll(`${PUBLIC_BASE}/v1/assets/`, files)) as PublicItem
  const clocks = item.embargoedUntil ? fourClocks(item.embargoedUntil) : []
  const notice = (
    <aside className="stop" aria-label="Pratinjau / Preview">
      <p>
        <strong>Pratinjau, belum terbit. Jangan disebarkan.</strong> / Preview, not published. Do not pass it
        on.
      </p>
      {clocks.length > 0 && (
        <p>Embargo sampai / until {clocks.map(({ zone, text }) => `${text} ${zone}`).join(' · ')}</p>
      )}
      <p>
        Tautan berlaku sampai / valid until {longInstant(expiresAt, ZONE)}, dan berakhir begitu naskah berubah
        atau terbit.
      </p>
    </aside>
  )
  return renderToStaticMarkup(
    <ReleasePage
      site={{ ...site, name: `Pratinjau · ${site.name}` }}
      item={item}
      zone={ZONE}
      notice={notice}
    />,
  )
}
