'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { SessionLine } from '../endpoints/sessionsOf'
import { SessionItem } from './SessionItem'
import { type EndOrder, endSessions, readSessions } from './sessionsApi'
import { useWords } from './useWords'
import './sessions.css'

/** The running sessions of the account on this page: for its person, and for who administers him. */
export function Sessions() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const [sessions, setSessions] = useState<SessionLine[] | null>(null)
  const [told, setTold] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const account = id ? `${config.routes.api}/${collectionSlug}/${id}` : null

  useEffect(() => {
    if (!account) return
    const leaving = new AbortController()
    readSessions(account, leaving.signal).then(setSessions, () => {
      if (!leaving.signal.aborted) setTold(say('unread'))
    })
    return () => leaving.abort()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words do not change which account it is
  }, [account])

  if (!account) return null
  const own = sessions?.some(({ current }) => current) ?? false
  const others = sessions?.filter(({ current }) => !current) ?? []
  const end = async (order: EndOrder) => {
    setBusy(true)
    try {
      await endSessions(account, order)
      setSessions(await readSessions(account))
      setTold(say('ended'))
      heading.current?.focus() // the button that was pressed is gone
    } catch {
      // a lost network or a right that ended: the person is told, and the list stays as it was read
      setTold(say('failed'))
    }
    setAsked(false)
    setBusy(false)
  }
  const endMany = () => (asked ? void end(own ? { others: true } : {}) : setAsked(true))

  return (
    <section aria-labelledby="session-list-title" className="session-list field-type">
      <h3 id="session-list-title" ref={heading} tabIndex={-1}>
        {say('title')}
      </h3>
      <p>{say('help')}</p>
      {!sessions && !told && <p>{say('loading')}</p>}
      {sessions?.length === 0 && <p>{say('none')}</p>}
      {sessions && sessions.length > 0 && (
        <ul>
          {sessions.map((session) => (
            <SessionItem
              busy={busy}
              key={session.id}
              onEnd={() => void end({ session: session.id })}
              session={session}
            />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <button
          aria-disabled={busy}
          className="session-list-button"
          onClick={() => !busy && endMany()}
          type="button"
        >
          {asked ? say('sure') : own ? say('endOthers') : say('endAll')}
        </button>
      )}
      <p className="session-list-told" role="status">
        {told}
      </p>
    </section>
  )
}
