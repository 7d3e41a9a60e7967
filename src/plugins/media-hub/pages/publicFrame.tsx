import { renderToStaticMarkup } from 'react-dom/server'
import type { PublicFrame } from '../../../domain/publicFrame'
import { Layout } from './Layout'
import { privateFormHeaders } from './privateForm'
import type { Site } from './site'

/** The frame of the public pages for pages that others make: a form, or something that is one person's own. */
export const publicFrame =
  (site: Site): PublicFrame =>
  ({ title, children, scripts = [] }) => {
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
