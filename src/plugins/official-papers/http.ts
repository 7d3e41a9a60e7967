import { Router } from 'express'
import type { Pool } from 'pg'
import { checks } from './pages/checks'

export type PaperChecksOptions = {
  /** Logs in with a role that may call official_paper_by_code and nothing else of papers. */
  pool: Pool
  /** Name on the page. */
  siteName?: string
}

/** The public side: /verifikasi, where anybody checks a paper by the code that is printed on it. */
export function paperChecks({ pool, siteName = 'Hub Humas' }: PaperChecksOptions): Router {
  const router = Router({ caseSensitive: true })
  checks(router, pool, siteName)
  return router
}
