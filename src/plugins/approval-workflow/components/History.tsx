'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { useState } from 'react'
import type { HistoryEntry } from './answers'
import { TextChange } from './TextChange'
import { useWords } from './useWords'

const shownAtFirst = 6

/** How the document came where it is: the newest first, with notes and what each edit changed. */
export function History({ collection, entries }: { collection: string; entries: HistoryEntry[] }) {
  const { say, locale } = useWords()
  const labelOf = useFieldLabels(collection)
  const [all, setAll] = useState(false)
  const newest = entries.toReversed()
  const shown = all ? newest : newest.slice(0, shownAtFirst)
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <details className="workflow-history">
      <summary>{say('history', { count: String(entries.length) })}</summary>
      {entries.length === 0 && <p className="workflow-hint">{say('noHistory')}</p>}
      <ol>
        {shown.map((entry) => (
          <li key={`${entry.at}-${entry.action}`}>
            <p>
              <strong>{entry.label}</strong> <span>{entry.actor}</span>
            </p>
            <time dateTime={entry.at}>{time.format(new Date(entry.at))}</time>
            {entry.note && <blockquote>{entry.note}</blockquote>}
            {entry.changes.length > 0 && (
              <details>
                <summary>
                  {say('changes')}: {entry.changes.map(({ field }) => labelOf(field)).join(', ')}
                </summary>
                {entry.changes.map((change) => (
                  <TextChange key={change.field} label={labelOf(change.field)} {...change} />
                ))}
              </details>
            )}
          </li>
        ))}
      </ol>
      {newest.length > shown.length && (
        <button className="workflow-link" onClick={() => setAll(true)} type="button">
          {say('showAll', { count: String(newest.length) })}
        </button>
      )}
    </details>
  )
}

/** The label of a field by its name, from the collection's own configuration. */
function useFieldLabels(collection: string): (name: string) => string {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const fields = getEntityConfig({ collectionSlug: collection })?.fields ?? []
  return (name) => {
    const field = fields.find((candidate: ClientField) => 'name' in candidate && candidate.name === name)
    return field && 'label' in field && field.label ? getTranslation(field.label as string, i18n) : name
  }
}
