import { Layout } from './Layout'
import type { Site } from './site'

/** Said where no item ever stood. */
export function NotFoundPage({ site }: { site: Site }) {
  return (
    <Layout site={site} title={`Tidak ditemukan · ${site.name}`} indexed={false}>
      <h1>Halaman tidak ditemukan</h1>
      <p>Rilis yang Anda cari tidak ada di sini. Periksa kembali alamatnya.</p>
      <p className="more">
        <a href="/">Lihat rilis terbaru</a>
      </p>
    </Layout>
  )
}
