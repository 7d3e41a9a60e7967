import type { Router } from 'express'
import type { Pool } from 'pg'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Called } from '../endpoints/receipts'
import { letterTokenHash } from '../rules/letterToken'
import { privateFormHeaders } from './privateForm'
import { ReceiptPage } from './ReceiptPage'
import type { Site } from './site'

/** /konfirmasi/TOKEN, the link by which a desk confirms a recall: GET shows the button, POST presses it. */
export function receiptLink(router: Router, pool: Pool, site: Site): void {
  const headers = privateFormHeaders(site)
  const answer = async (text: string, token: string) => {
    const { rows } = await pool.query<{ said: Called | null }>(`select ${text} as said`, [
      letterTokenHash(token),
    ])
    const called = rows[0]?.said ?? null
    const page = renderToStaticMarkup(<ReceiptPage site={site} called={called} />)
    return { status: called ? 200 : 410, page: `<!doctype html>${page}` }
  }
  router.get('/konfirmasi/:token', async (req, res) => {
    const { status, page } = await answer('media_hub_recall_of_token($1)', String(req.params.token))
    res.writeHead(status, headers).end(page)
  })
  router.post('/konfirmasi/:token', async (req, res) => {
    const { status, page } = await answer(
      "media_hub_confirm_by_token($1, 'letter')",
      String(req.params.token),
    )
    res.writeHead(status, headers).end(page)
  })
}
