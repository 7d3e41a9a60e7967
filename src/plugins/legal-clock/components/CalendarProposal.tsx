'use client'
import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { ToldPreview } from '../endpoints/calendars'
import { type Answer, type CalendarDoc, confirm, discard, readPreview } from './calendarApi'
import { MoveTable } from './MoveTable'
import { useWords } from './useWords'

export type OnDone = <T>(answer: Answer<T>, words: (value: T) => string) => Promise<void>

/** One proposal: what it changes is looked at first; only what was looked at can be confirmed. */
export function CalendarProposal({
  draft,
  mayConfirm,
  onDone,
}: {
  draft: CalendarDoc
  mayConfirm: boolean
  onDone: OnDone
}) {
  const { config } = useConfig()
  const { api } = config.routes
  const { say } = useWords()
  const [preview, setPreview] = useState<ToldPreview | null>(null)

  const look = async () => {
    const answer = await readPreview(api, draft.id)
    if ('value' in answer) setPreview(answer.value)
    else await onDone(answer, () => '')
  }
  const order = async (made: Promise<Answer<unknown>>, words: (value: never) => string) => {
    const answer = await made
    // what was shown may be no longer what would happen: it is looked at again
    setPreview(null)
    await onDone(answer, words as (value: unknown) => string)
  }
  return (
    <article aria-label={draft.label} className="calendar-desk-proposal">
      <h3>{draft.label}</h3>
      <p>{draft.decree}</p>
      {preview && <Changes preview={preview} />}
      <div className="calendar-desk-actions">
        <button className="btn btn--style-secondary btn--size-medium" onClick={look} type="button">
          {say('look')}
        </button>
        {preview && mayConfirm && (
          <button
            className="btn btn--style-primary btn--size-medium"
            onClick={() =>
              order(confirm(api, draft.id, preview.hash), ({ moved }: { moved: number }) =>
                say('confirmed', { count: String(moved) }),
              )
            }
            type="button"
          >
            {say('confirm')}
          </button>
        )}
        <button
          className="btn btn--style-secondary btn--size-medium"
          onClick={() => order(discard(api, draft.id), () => say('discarded'))}
          type="button"
        >
          {say('discard')}
        </button>
      </div>
    </article>
  )
}

function Changes({ preview }: { preview: ToldPreview }) {
  const { dateInWords, say } = useWords()
  const { added, moved, removed } = preview.diff
  const lines = {
    added: added.map(({ name, on }) => `${dateInWords(on)}: ${name}`),
    removed: removed.map(({ name, on }) => `${dateInWords(on)}: ${name}`),
    moved: moved.map(({ from, to }) => `${dateInWords(from.on)} → ${dateInWords(to.on)}: ${to.name}`),
  }
  return (
    <div>
      {(['added', 'removed', 'moved'] as const).map((kind) => (
        <details key={kind} open={lines[kind].length < 12}>
          <summary>
            {say(kind)}: {lines[kind].length || say('noDays')}
          </summary>
          <ul>
            {lines[kind].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
      <h4>{say('cases')}</h4>
      {preview.moves.length === 0 && preview.elsewhere === 0 && <p>{say('noCases')}</p>}
      {preview.moves.length > 0 && <MoveTable moves={preview.moves} />}
      {preview.elsewhere > 0 && <p>{say('elsewhere', { count: String(preview.elsewhere) })}</p>}
    </div>
  )
}
