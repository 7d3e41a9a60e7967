import { longInstant } from '../rules/instants'
import { Layout } from './Layout'
import type { Site } from './site'

/** What stands where a withdrawn item stood: that it is gone, since when and why; none of its words. */
export function WithdrawnPage({
  site,
  withdrawnAt,
  reason,
}: {
  site: Site
  withdrawnAt: string
  reason: string
}) {
  return (
    <Layout site={site} title={`Rilis dicabut · ${site.name}`} indexed={false}>
      <h1>Rilis ini dicabut</h1>
      <div className="stop">
        <p>
          Dicabut pada <time dateTime={withdrawnAt}>{longInstant(withdrawnAt, 'Asia/Jakarta')}</time>.
        </p>
        <p>{reason}</p>
      </div>
      <p>Mohon tidak mengutip atau menyebarkan isi rilis ini lagi.</p>
      <p className="more">
        <a href="/">Lihat rilis terbaru</a>
      </p>
    </Layout>
  )
}
