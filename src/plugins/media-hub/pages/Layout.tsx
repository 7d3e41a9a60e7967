import type { ReactNode } from 'react'
import type { Site } from './site'
import { style } from './style'

type LayoutProps = {
  site: Site
  title: string
  description?: string
  canonical?: string
  image?: string
  indexed?: boolean
  /** Other forms of this page: media type and address. */
  alternates?: readonly { type: string; href: string }[]
  /** What the page tells machines, as JSON-LD that may stand in a script element. */
  data?: string
  /** Addresses of our own scripts; they run once the page is read. */
  scripts?: readonly string[]
  children: ReactNode
}

/** The frame of every public page: what search engines and screen readers need, a way home, the feeds. */
export function Layout({
  site,
  title,
  description,
  canonical,
  image,
  indexed = true,
  alternates = [],
  data,
  scripts = [],
  children,
}: LayoutProps) {
  return (
    <html lang="id">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description ? <meta name="description" content={description} /> : null}
        {indexed ? null : <meta name="robots" content="noindex" />}
        {canonical ? <link rel="canonical" href={canonical} /> : null}
        <meta property="og:title" content={title} />
        <meta property="og:site_name" content={site.name} />
        {description ? <meta property="og:description" content={description} /> : null}
        {image ? <meta property="og:image" content={image} /> : null}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="alternate" type="application/atom+xml" title={site.name} href="/feeds/releases.atom" />
        <link rel="alternate" type="application/feed+json" title={site.name} href="/feeds/releases.json" />
        {alternates.map(({ type, href }) => (
          <link key={href} rel="alternate" type={type} href={href} />
        ))}
        {data ? (
          // oxlint-disable-next-line react/no-danger -- data, which no browser runs; inScript keeps it inside
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />
        ) : null}
        {/* oxlint-disable-next-line react/no-danger -- our own constant, allowed by its hash */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
        {scripts.map((address) => (
          <script key={address} type="module" src={address} />
        ))}
      </head>
      <body>
        <a className="skip" href="#isi">
          Langsung ke isi
        </a>
        <header className="bar">
          <div>
            <a href="/">
              <img src="/favicon.svg" alt="" width="28" height="28" />
              {site.name}
            </a>
          </div>
        </header>
        <main id="isi">{children}</main>
        <footer>
          <div>
            {site.services?.length ? (
              <nav aria-label="Layanan">
                <ul>
                  {site.services.map(({ href, label }) => (
                    <li key={href}>
                      <a href={href}>{label}</a>
                    </li>
                  ))}
                </ul>
              </nav>
            ) : null}
            <nav aria-label="Langganan">
              <ul>
                <li>
                  <a href="/feeds/releases.atom">Atom</a>
                </li>
                <li>
                  <a href="/feeds/releases.rss">RSS</a>
                </li>
                <li>
                  <a href="/feeds/releases.json">JSON Feed</a>
                </li>
                <li>
                  <a href="/docs">API konten</a>
                </li>
              </ul>
            </nav>
          </div>
        </footer>
      </body>
    </html>
  )
}
