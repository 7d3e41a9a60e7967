import { getTranslation, type I18nClient } from '@payloadcms/translations'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { DeskList } from '../options'
import { distance } from '../rules/distance'
import type { Row } from './readList'
import { say } from './say'

type Props = { list: DeskList; found: { rows: Row[]; more: boolean }; req: PayloadRequest }

/** One list of the desk: a heading, its rows, or the sentence that there are none. */
export function ListSection({ list, found, req }: Props) {
  if (found.rows.length === 0 && list.whenEmpty === 'hide') return null
  const i18n = req.i18n as I18nClient
  const base = `${req.payload.config.routes.admin}/collections/${list.collection}`
  const heading = `desk-${list.label.en.toLowerCase().replaceAll(/\W+/g, '-')}`
  return (
    <section aria-labelledby={heading} className="desk-list">
      <h2 id={heading}>{getTranslation(list.label, i18n)}</h2>
      {found.rows.length === 0 && <p className="desk-empty">{getTranslation(list.empty, i18n)}</p>}
      <ul>
        {found.rows.map((row) => (
          <li key={row.id}>
            <a href={`${base}/${row.id}`}>{row.title || say(req, 'untitled')}</a>
            <p>
              {row.state && (
                <span className="desk-state" data-tone={list.tones?.[row.state]}>
                  {nameOf(req, list, row.state)}
                </span>
              )}
              {row.place && <span>{row.place}</span>}
              {list.count && row.count > 0 && (
                <span>{getTranslation(list.count.label(row.count), i18n)}</span>
              )}
              {row.at && (
                <time dateTime={row.at}>{distance(new Date(row.at), new Date(), localeOf(req))}</time>
              )}
            </p>
          </li>
        ))}
      </ul>
      {found.more && (
        <p className="desk-more">
          <a href={list.more ? `${base}?${list.more}` : base}>{say(req, 'more')}</a>
        </p>
      )}
    </section>
  )
}

/** What a value of the state field is called on screen. */
function nameOf(req: PayloadRequest, { collection, state }: DeskList, value: string): string {
  const fields = req.payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? []
  const field = fields.find(({ name }) => name === state)
  const option =
    field?.type === 'select'
      ? field.options.find((candidate) => typeof candidate === 'object' && candidate.value === value)
      : undefined
  return typeof option === 'object' ? getTranslation(option.label as string, req.i18n as I18nClient) : value
}

const localeOf = (req: PayloadRequest) => (req.i18n.language === 'en' ? 'en-GB' : 'id-ID')
