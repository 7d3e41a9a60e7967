import { Layout } from './Layout'
import type { Site } from './site'

/** Said for a preview link that has ended or never was; which of both is nobody's business. */
export function PreviewGonePage({ site }: { site: Site }) {
  return (
    <Layout site={site} title={`Tautan berakhir · ${site.name}`} indexed={false}>
      <h1>Tautan pratinjau ini tidak berlaku</h1>
      <p>
        Naskahnya berubah, sudah terbit, atau waktunya habis. Mintalah tautan baru kepada yang mengirimkannya.
      </p>
      <p lang="en">
        The text has changed or is public by now, or the time is over. Ask the sender for a new link.
      </p>
      <p className="more">
        <a href="/">Lihat rilis terbaru</a>
      </p>
    </Layout>
  )
}
