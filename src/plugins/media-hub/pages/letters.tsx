import type { Router } from 'express'
import type { Pool } from 'pg'
import { renderToStaticMarkup } from 'react-dom/server'
import { letterTokenHash } from '../rules/letterToken'
import { LetterPage } from './LetterPage'
import { privateFormHeaders } from './privateForm'
import type { Site } from './site'

type Said = 'asked' | 'confirmed' | 'stopped' | 'unknown'

/**
 * /surat/TOKEN, the links of letters: GET asks, POST does it (also the one-click unsubscribing of RFC 8058). Nothing is
 * kept by caches, and the address is not told onwards.
 */
export function letters(router: Router, pool: Pool, site: Site): void {
  const headers = privateFormHeaders(site)
  const page = (answer: Said) =>
    `<!doctype html>${renderToStaticMarkup(<LetterPage site={site} answer={answer} />)}`
  router.get('/surat/:token', (_req, res) => void res.writeHead(200, headers).end(page('asked')))
  router.post('/surat/:token', async (req, res) => {
    const { rows } = await pool.query<{ said: Said | null }>('select media_hub_answer_letter($1) as said', [
      letterTokenHash(String(req.params.token)),
    ])
    const said = rows[0]?.said ?? 'unknown'
    res.writeHead(said === 'unknown' ? 410 : 200, headers).end(page(said))
  })
}
