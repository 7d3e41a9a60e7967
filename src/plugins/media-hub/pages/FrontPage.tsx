import type { PublicItem } from '../../../domain/publicItem'
import { longInstant } from '../rules/instants'
import { Layout } from './Layout'
import { photoOf } from './Photo'
import { kindLabel, type Site } from './site'

type FrontPageProps = {
  site: Site
  items: PublicItem[]
  zones: Map<string, string>
  older: string | null
  first: boolean
}

/** The newest public items. */
export function FrontPage({ site, items, zones, older, first }: FrontPageProps) {
  return (
    <Layout site={site} title={site.name} description={`Rilis terbaru dari ${site.name}`} indexed={first}>
      <h1>{first ? 'Rilis terbaru' : 'Rilis sebelumnya'}</h1>
      {items.length === 0 ? <p>Belum ada rilis yang terbit.</p> : null}
      <ul className="list">
        {items.map((item) => (
          <li key={item.id}>
            <Card site={site} item={item} zone={zones.get(item.unit.code) ?? 'Asia/Jakarta'} />
          </li>
        ))}
      </ul>
      {older || !first ? (
        <nav className="more" aria-label="Halaman">
          {older ? (
            <a href={`/?cursor=${older}`}>Rilis yang lebih lama</a>
          ) : (
            <a href="/">Kembali ke yang terbaru</a>
          )}
        </nav>
      ) : null}
    </Layout>
  )
}

function Card({ site, item, zone }: { site: Site; item: PublicItem; zone: string }) {
  const photo = photoOf(item.assets, 'thumbnail')
  return (
    <article className={photo ? 'card with-photo' : 'card'}>
      <div>
        <p className="kind">{kindLabel(site, item.kind)}</p>
        <h2>
          <a href={`/rilis/${item.slug}`}>{item.title}</a>
        </h2>
        <p>{item.lead}</p>
        <p className="meta">
          {item.unit.name} · <time dateTime={item.publishedAt}>{longInstant(item.publishedAt, zone)}</time>
          {item.correction ? ' · Diralat' : ''}
        </p>
      </div>
      {photo ? (
        <img
          src={photo.url}
          alt=""
          width={photo.width ?? undefined}
          height={photo.height ?? undefined}
          loading="lazy"
        />
      ) : null}
    </article>
  )
}
