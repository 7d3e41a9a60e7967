import type { Response, Router } from 'express'
import type { Pool } from 'pg'
import { renderToStaticMarkup } from 'react-dom/server'
import { readVerificationCode } from '../rules/verificationCode'
import { type Checked, CheckPage } from './CheckPage'
import { policy } from './policy'

/** No code is this long: asked for when what was typed cannot be one, so that wrong and unknown take the same time. */
const NO_CODE = '-'

/**
 * GET /verifikasi: a form for the code. GET /verifikasi/CODE: what the paper with that code is, whether it is in force,
 * and its fingerprint, without a word about persons. Unknown and malformed codes get one answer.
 */
export function checks(router: Router, pool: Pool, siteName: string): void {
  const answer = (res: Response, status: number, checked: Checked | null | undefined) => {
    const page = renderToStaticMarkup(<CheckPage siteName={siteName} checked={checked} />)
    res.writeHead(status, headers).end(`<!doctype html>${page}`)
  }
  router.get('/verifikasi', (req, res) => {
    const typed = typeof req.query.kode === 'string' ? req.query.kode : ''
    if (!typed.trim()) return answer(res, 200, undefined)
    const code = readVerificationCode(typed)
    res.redirect(303, `/verifikasi/${code ?? 'tidak-dikenal'}`)
  })
  router.get('/verifikasi/:code', async (req, res) => {
    const code = readVerificationCode(String(req.params.code)) ?? NO_CODE
    const { rows } = await pool.query<{ said: Checked | null }>('select official_paper_by_code($1) as said', [
      code,
    ])
    const checked = rows[0]?.said ?? null
    answer(res, checked ? 200 : 404, checked)
  })
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'content-security-policy': policy,
}
