import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PublicAsset, PublicItem } from '../../../domain/publicItem'
import type { Withdrawn } from '../endpoints/releaseItem'
import { photoOf } from '../pages/Photo'
import { kindLabel, type Site } from '../pages/site'
import { correctionMark } from '../rules/correctionLine'
import { releaseUri } from './addresses'

/** A release as a page without any style or frame, to be kept or taken over whole. */
export const bareHtmlOf = (item: PublicItem, site: Site): string =>
  page(
    <Bare language={item.language} title={item.title} uri={releaseUri(site, item.id)} page={item.urls.html}>
      <article>
        <h1>{item.title}</h1>
        {item.correction ? (
          <p role="note">
            <strong>{correctionMark(item.correction)}</strong>{' '}
            <time dateTime={item.correction.at}>{item.correction.at}</time>: {item.correction.note}
          </p>
        ) : null}
        <p className="lead">{item.lead}</p>
        {/* oxlint-disable-next-line react/no-danger -- written by the noun's presenter; the policy forbids scripts */}
        <div className="body" dangerouslySetInnerHTML={{ __html: item.bodyHtml }} />
        {item.assets.map((asset) => (
          <File key={asset.id} asset={asset} />
        ))}
        <Facts item={item} site={site} />
      </article>
    </Bare>,
  )

/** What stands for a withdrawn release. */
export const withdrawnHtml = ({ id, withdrawnAt, reason }: Withdrawn, site: Site): string =>
  page(
    <Bare language="id" title="Rilis dicabut" uri={releaseUri(site, id)}>
      <h1>Rilis dicabut</h1>
      <p>{reason}</p>
      <p>
        <time dateTime={withdrawnAt}>{withdrawnAt}</time>
      </p>
    </Bare>,
  )

const page = (element: ReactNode) => `<!doctype html>${renderToStaticMarkup(element)}`

type BareProps = {
  language: string
  title: string
  uri: string
  page?: string | undefined
  children: ReactNode
}

const Bare = ({ language, title, uri, page: canonical, children }: BareProps) => (
  <html lang={language}>
    <head>
      <meta charSet="utf-8" />
      <title>{title}</title>
      <meta name="dcterms.identifier" content={uri} />
      <meta name="robots" content="noindex" />
      {canonical ? <link rel="canonical" href={canonical} /> : null}
    </head>
    <body>{children}</body>
  </html>
)

function File({ asset }: { asset: PublicAsset }) {
  const picture = photoOf([asset], 'preview')
  return (
    <figure>
      {picture ? (
        <img
          src={picture.url}
          alt={asset.headline ?? asset.caption ?? ''}
          width={picture.width ?? undefined}
          height={picture.height ?? undefined}
        />
      ) : null}
      <figcaption>
        {[asset.caption, asset.creator, asset.credit, asset.number].filter(Boolean).join(' · ')}
      </figcaption>
      {asset.renditions.map(({ name, url }) => (
        <a key={name} href={url}>
          {name}
        </a>
      ))}
    </figure>
  )
}

function Facts({ item, site }: { item: PublicItem; site: Site }) {
  const facts: Array<[string, string | null]> = [
    ['Jenis', kindLabel(site, item.kind)],
    ['Nomor', item.number],
    ['Satuan', item.unit.name],
    ['Tempat', item.place],
    ['Waktu kejadian', item.occurredAt],
    ['Kata kunci', item.keywords.join(', ') || null],
    ['Terbit', item.publishedAt],
    ['Versi', `${item.version} · ${item.updatedAt}`],
    ['Embargo sampai', item.embargoedUntil],
    ['Pemegang hak', item.rights.holder],
    ['Hak cipta', item.rights.notice],
    ['Ketentuan', item.rights.terms || null],
  ]
  return (
    <dl>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
