'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { useState } from 'react'
import type { Change, HistoryEntry, StepsAnswer } from './answers'
import { readChanges, stepsAddress } from './stepsApi'
import { TextChange } from './TextChange'
import { useHistory } from './useHistory'
import { useWords } from './useWords'

const shownAtFirst = 6

type Props = { collection: string; id: string | number; answer: StepsAnswer }

/** How the document came where it is: the newest first, with notes and what each edit changed. */
export function History({ collection, id, answer }: Props) {
  const { say, locale } = useWords()
  const { config } = useConfig()
  const address = stepsAddress(config.routes.api, collection, id)
  const labelOf = useFieldLabels(collection)
  const { entries, hasOlder, failed, older } = useHistory(address, answer)
  const [all, setAll] = useState(false)
  const newest = entries.toReversed()
  const shown = all ? newest : newest.slice(0, shownAtFirst)
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <details className="workflow-history">
      <summary>{say('history', { count: String(answer.historyCount) })}</summary>
      {entries.length === 0 && <p className="workflow-hint">{say('noHistory')}</p>}
      <ol>
        {shown.map((entry) => (
          <li key={entry.id}>
            <p>
              <strong>{entry.label}</strong> <span>{entry.actor}</span>
            </p>
            <time dateTime={entry.at}>{time.format(new Date(entry.at))}</time>
            {entry.note && <blockquote>{entry.note}</blockquote>}
            {entry.changes.length > 0 && <Changes address={address} entry={entry} labelOf={labelOf} />}
          </li>
        ))}
      </ol>
      {failed && (
        <p className="workflow-error" role="alert">
          {say('unread')}
        </p>
      )}
      {(hasOlder || newest.length > shown.length) && (
        <button
          className="workflow-link"
          onClick={() => (newest.length > shown.length ? setAll(true) : void older())}
          type="button"
        >
          {say('showOlder')}
        </button>
      )}
    </details>
  )
}

/** What an edit changed; the texts are read when they are opened. */
function Changes({
  address,
  entry,
  labelOf,
}: {
  address: string
  entry: HistoryEntry
  labelOf: (name: string) => string
}) {
  const { say } = useWords()
  const [changes, setChanges] = useState<Change[]>()
  const [failed, setFailed] = useState(false)
  const open = async () => {
    if (changes) return
    try {
      setChanges(await readChanges(address, entry.id))
      setFailed(false)
    } catch {
      // no answer: closing and opening tries again
      setFailed(true)
    }
  }
  return (
    <details onToggle={(event) => event.currentTarget.open && void open()}>
      <summary>
        {say('changes')}: {entry.changes.map(({ field }) => labelOf(field)).join(', ')}
      </summary>
      {failed && (
        <p className="workflow-error" role="alert">
          {say('unread')}
        </p>
      )}
      {changes?.map((change) => (
        <TextChange key={change.field} label={labelOf(change.field)} {...change} />
      ))}
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
