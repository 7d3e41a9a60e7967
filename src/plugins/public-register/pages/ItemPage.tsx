import type { Item } from '../endpoints/items'
import type { PublicRegisterOptions } from '../options'
import { Said } from './Said'
import { isTold, Told } from './Told'

export type ItemPageProps = Pick<PublicRegisterOptions, 'page' | 'api' | 'title' | 'columns'> & { item: Item }

/** Everything that is told of one item of the list. */
export function ItemPage({ page, api, title, columns, item }: ItemPageProps) {
  const { id, title: name, told, unit, version, decidedAt } = item
  return (
    <>
      <p className="more">
        <a href={page}>{title.id}</a>
      </p>
      <h1>{name}</h1>
      <dl className="receipt">
        <dt>Satuan / Unit</dt>
        <dd>
          <a href={`${page}?satuan=${encodeURIComponent(unit.code)}`}>{unit.name}</a>
        </dd>
        {columns
          .filter((column) => isTold(told[column.name]))
          .map((column) => (
            <Entry key={column.name} column={column} value={told[column.name]} />
          ))}
        <dt>Ditetapkan / Decided</dt>
        <dd>
          <time dateTime={decidedAt}>{day.format(new Date(decidedAt))}</time> (versi {version})
        </dd>
      </dl>
      <p className="more">
        <a href={`${api}/${id}`}>JSON</a>
      </p>
    </>
  )
}

const Entry = ({ column, value }: { column: ItemPageProps['columns'][number]; value: unknown }) => (
  <>
    <dt>
      <Said words={column.label} />
    </dt>
    <dd className="typed">
      <Told column={column} value={value} />
    </dd>
  </>
)

const day = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' })
