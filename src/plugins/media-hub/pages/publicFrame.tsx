import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Layout } from './Layout'
import { privateFormHeaders } from './privateForm'
import type { Site } from './site'

type FramedPage = {
  title: string
  children: ReactNode
  /** Addresses of scripts of this house that the page runs; without them it runs none. */
  scripts?: readonly string[]
  /** What anybody may keep and find. Absent: a form, or something that is one person's own. */
  isOpen?: { canonical: string; description: string }
  alternates?: ReadonlyArray<{ type: string; href: string }>
}

const OPEN = {
  'cache-control': 'public, max-age=60, must-revalidate',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** The frame of the public pages for pages that others make. */
export const publicFrame =
  (site: Site) =>
  ({
    title,
    children,
    scripts = [],
    isOpen,
    alternates = [],
  }: FramedPage): {
    headers: Record<string, string>
    html: string
  } => {
    const { 'x-robots-tag': unfound, ...own } = privateFormHeaders(site)
    const headers = isOpen ? { ...own, ...OPEN } : { ...own, 'x-robots-tag': unfound }
    const element = (
      <Layout
        site={site}
        title={`${title} · ${site.name}`}
        indexed={Boolean(isOpen)}
        {...isOpen}
        alternates={alternates}
        scripts={scripts}
      >
        {children}
      </Layout>
    )
    const policy = headers['content-security-policy']
    return {
      html: `<!doctype html>${renderToStaticMarkup(element)}`,
      headers:
        scripts.length === 0
          ? headers
          : {
              ...headers,
              'content-security-policy': `${policy}; script-src 'self'; worker-src 'self'; connect-src 'self'`,
            },
    }
  }
