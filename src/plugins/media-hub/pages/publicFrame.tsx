import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Layout } from './Layout'
import { privateFormHeaders } from './privateForm'
import type { Site } from './site'

/** `scripts`: addresses of scripts of this house that the page runs; without them it runs none. */
type FramedPage = { title: string; children: ReactNode; scripts?: readonly string[] }

/** The frame of the public pages for pages that others make: a form, or something that is one person's own. */
export const publicFrame =
  (site: Site) =>
  ({ title, children, scripts = [] }: FramedPage): { headers: Record<string, string>; html: string } => {
    const headers = privateFormHeaders(site)
    const element = (
      <Layout site={site} title={`${title} · ${site.name}`} indexed={false} scripts={scripts}>
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
