import type { Item, Unit } from '../endpoints/items'
import type { PublicRegisterOptions } from '../options'
import { Said } from './Said'
import { isTold, Told } from './Told'

export type ListPageProps = Pick<PublicRegisterOptions, 'page' | 'api' | 'title' | 'about' | 'columns'> & {
  items: readonly Item[]
  units: readonly Unit[]
  asked: { words: string; unit: string }
  /** Address of the next page. */
  next: string | null
  isFirst: boolean
}

/** The list in force with its filter: a form that needs no script. */
export function ListPage({
  page,
  api,
  title,
  about,
  columns,
  items,
  units,
  asked,
  next,
  isFirst,
}: ListPageProps) {
  const [kind] = columns
  const isFiltered = asked.words !== '' || asked.unit !== ''
  return (
    <>
      <h1>
        <Said words={title} />
      </h1>
      <p>
        <Said words={about} />
      </p>
      <form method="get" action={page} role="search">
        <div className="field">
          <label htmlFor="cari">Kata yang dicari / Words</label>
          <input id="cari" name="cari" type="search" defaultValue={asked.words} maxLength={200} />
        </div>
        <div className="field">
          <label htmlFor="satuan">Satuan dan jajarannya / Unit and all below</label>
          <select id="satuan" name="satuan" defaultValue={asked.unit}>
            <option value="">Semua satuan / All units</option>
            {units.map(({ code, name, depth }) => (
              <option key={code} value={code}>{`${'\u2003'.repeat(Math.max(0, depth - 1))}${name}`}</option>
            ))}
          </select>
        </div>
        <button type="submit">Saring / Filter</button>
      </form>
      <p className="more">
        Data terbuka / <span lang="en">open data</span>: <a href={`${api}.csv`}>CSV</a> ·{' '}
        <a href={api}>JSON</a> · <a href={`${api}.jsonld`}>DCAT 3 (JSON-LD)</a>
      </p>
      <h2 id="daftar">{isFiltered ? 'Hasil saringan / Filtered' : 'Yang berlaku / In force'}</h2>
      {items.length === 0 ? (
        <p role="status">
          {isFiltered
            ? 'Tidak ada yang cocok. Bila informasi yang Anda cari tidak ada, ajukan permohonan.'
            : 'Belum ada yang ditetapkan.'}{' '}
          <span lang="en">/ {isFiltered ? 'Nothing matches.' : 'Nothing was decided yet.'}</span>
        </p>
      ) : null}
      <ul className="list" aria-labelledby="daftar">
        {items.map(({ id, title: name, told, unit }) => (
          <li key={id}>
            {kind && isTold(told[kind.name]) ? (
              <p className="kind">
                <Told column={kind} value={told[kind.name]} />
              </p>
            ) : null}
            <h3>
              <a href={`${page}/${id}`}>{name}</a>
            </h3>
            <p className="meta">{unit.name}</p>
          </li>
        ))}
      </ul>
      {next || !isFirst ? (
        <nav className="more" aria-label="Halaman">
          {next ? (
            <a href={next}>Berikutnya / Next</a>
          ) : (
            <a href={page}>Kembali ke awal / To the beginning</a>
          )}
        </nav>
      ) : null}
    </>
  )
}
