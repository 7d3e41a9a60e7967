import type { ReactNode } from 'react'
import type { PublicItem } from '../../../domain/publicItem'
import { inScript, newsArticleOf } from '../formats/newsArticle'
import { correctionMark } from '../rules/correctionLine'
import { longInstant } from '../rules/instants'
import { Layout } from './Layout'
import { Photo, photoOf } from './Photo'
import { kindLabel, type Site } from './site'

/** One public item, its correction said before its text; photos that stand in the text are not shown twice. */
export function ReleasePage({
  site,
  item,
  zone,
  notice,
}: {
  site: Site
  item: PublicItem
  zone: string
  /** said before all else, on what is not public; such a page is in no index */
  notice?: ReactNode
}) {
  const { correction } = item
  const image = photoOf(item.assets, 'preview')?.url
  const beside = item.assets.filter(
    ({ id }) => !item.bodyHtml.includes(`/v1/assets/${encodeURIComponent(id)}/`),
  )
  return (
    <Layout
      site={site}
      title={item.title}
      description={item.lead}
      canonical={item.urls.html}
      image={image}
      indexed={!notice}
      alternates={alternatesOf(item)}
      data={item.urls.html ? inScript(newsArticleOf(item, site)) : undefined}
    >
      {notice}
      <article lang={item.language}>
        <p className="kind">{kindLabel(site, item.kind)}</p>
        <h1>{item.title}</h1>
        <p className="meta">{item.unit.name}</p>
        {item.number ? <p className="meta">Nomor: {item.number}</p> : null}
        <p className="meta">
          {item.place ? `${item.place} · ` : ''}
          <time dateTime={item.publishedAt}>{longInstant(item.publishedAt, zone)}</time>
        </p>
        {correction ? (
          <aside className="note" aria-label={correctionMark(correction)}>
            <p>
              <strong>{correctionMark(correction)}</strong> ·{' '}
              <time dateTime={correction.at}>{longInstant(correction.at, zone)}</time>
            </p>
            <p>{correction.note}</p>
          </aside>
        ) : null}
        {item.lead ? <p className="lead">{item.lead}</p> : null}
        {beside.slice(0, 1).map((asset) => (
          <Photo key={asset.id} asset={asset} eager />
        ))}
        {/* oxlint-disable-next-line react/no-danger -- written by the noun's presenter; the policy forbids scripts */}
        <div className="body" dangerouslySetInnerHTML={{ __html: item.bodyHtml }} />
        {beside.slice(1).map((asset) => (
          <Photo key={asset.id} asset={asset} eager={false} />
        ))}
      </article>
    </Layout>
  )
}

const FORMS = {
  json: 'application/json',
  ninjs: 'application/json',
  newsml: 'application/vnd.iptc.g2.newsitem+xml',
  txt: 'text/plain',
}

const alternatesOf = ({ urls }: PublicItem) =>
  Object.entries(FORMS).flatMap(([name, type]) => (urls[name] ? [{ type, href: urls[name] }] : []))
