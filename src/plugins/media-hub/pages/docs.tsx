import { renderToStaticMarkup } from 'react-dom/server'
import { type Answer, answer, keepFor } from '../endpoints/answer'
import { type Described, DocsPage } from './DocsPage'
import type { Site } from './site'
import { pagePolicy } from './style'

/** The description as a page: one document, no script, nothing from elsewhere. */
export const docsPage = (site: Site, description: Record<string, unknown>): Answer =>
  answer({
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>${renderToStaticMarkup(
      <DocsPage site={site} paths={(description as Described).paths} />,
    )}`,
    cache: keepFor(60),
    headers: { 'content-security-policy': pagePolicy(new URL(site.url).origin) },
  })
