'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { WaitingNotice } from '../endpoints/notices'
import { type Answer, type CalendarDoc, noticeGiven, readCalendars, readNotices } from './calendarApi'
import { CalendarProposal } from './CalendarProposal'
import { MoveTable } from './MoveTable'
import { ProposeForm } from './ProposeForm'
import { useWords } from './useWords'
import './clock.css'

/** Which calendars decide dates, what is proposed, and which dates wait for their applicant to be told. */
export function CalendarDesk({ mayConfirm, mayPropose }: { mayConfirm: boolean; mayPropose: boolean }) {
  const { config } = useConfig()
  const { api } = config.routes
  const { say } = useWords()
  const [calendars, setCalendars] = useState<CalendarDoc[]>([])
  const [notices, setNotices] = useState<WaitingNotice[]>([])
  const [told, setTold] = useState('')
  const [error, setError] = useState<string | null>(null)

  const load = useCallback(async () => {
    const [list, waiting] = await Promise.all([readCalendars(api), readNotices(api)])
    if ('value' in list) setCalendars(list.value.docs)
    if ('value' in waiting) setNotices(waiting.value.notices)
    if ('error' in list) setError(list.error || say('unanswered'))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words change with the language, not with the list
  }, [api])
  useEffect(() => void load(), [load])

  /** Shows what came of an order, and the lists as they are after it. */
  const settle = async <T,>(answer: Answer<T>, words: (value: T) => string) => {
    setError('error' in answer ? answer.error || say('unanswered') : null)
    setTold('value' in answer ? words(answer.value) : '')
    await load()
  }
  const inForce = calendars.filter(({ status }) => status === 'confirmed')
  const drafts = calendars.filter(({ status }) => status === 'draft')
  return (
    <main className="calendar-desk">
      <h1>{say('calendarDesk')}</h1>
      <p>{say('calendarDeskHelp')}</p>
      <p className="calendar-desk-told" role="status">
        {told}
      </p>
      {error !== null && (
        <p className="calendar-desk-error" role="alert">
          {error}
        </p>
      )}
      <section aria-labelledby="calendar-in-force">
        <h2 id="calendar-in-force">{say('inForce')}</h2>
        <ul>
          {inForce.map(({ decree, id, label }) => (
            <li key={id}>
              <a href={`${config.routes.admin}/collections/calendars/${id}`}>{label}</a>: {decree}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="calendar-proposals">
        <h2 id="calendar-proposals">{say('proposals')}</h2>
        {drafts.length === 0 && <p>{say('noProposals')}</p>}
        {drafts.map((draft) => (
          <CalendarProposal draft={draft} key={draft.id} mayConfirm={mayConfirm} onDone={settle} />
        ))}
      </section>
      {mayPropose && <ProposeForm onDone={settle} />}
      <section aria-labelledby="calendar-notices">
        <h2 id="calendar-notices">{say('waiting')}</h2>
        <p>{notices.length === 0 ? say('noWaiting') : say('waitingHelp')}</p>
        {notices.length > 0 && (
          <MoveTable
            action={(nth) => {
              const { id, title } = notices[nth] as WaitingNotice
              return (
                <button
                  aria-label={`${say('noticeGiven')}: ${title}`}
                  className="btn btn--style-secondary btn--size-small"
                  onClick={async () => settle(await noticeGiven(api, id), () => say('noticeRecorded'))}
                  type="button"
                >
                  {say('noticeGiven')}
                </button>
              )
            }}
            moves={notices}
          />
        )}
      </section>
    </main>
  )
}
