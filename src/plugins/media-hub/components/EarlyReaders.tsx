'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import type { EarlyReading } from '../endpoints/earlyReadings'
import { useWords } from './useWords'
import './distribution.css'

type Told = { readings: EarlyReading[]; more: boolean }
const NONE: Told = { readings: [], more: false }

/** Which outlets read this text before the end of its embargo. Nothing is shown where nobody did, or it is none of one's business. */
export function EarlyReaders() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { say, locale } = useWords()
  const heading = useId()
  const [{ readings, more }, setTold] = useState<Told>(NONE)
  const address = id && `${config.routes.api}/${collectionSlug}/${id}/early-readings`

  useEffect(() => {
    if (!address) return
    const leaving = new AbortController()
    void read(address, leaving.signal).then(setTold)
    return () => leaving.abort()
  }, [address])

  if (readings.length === 0) return null
  return (
    <section aria-labelledby={heading} className="distribution field-type">
      <h3 id={heading}>{say('earlyTitle')}</h3>
      <ul>
        {readings.map(({ id: key, at, outlet, file, acceptedBy }) => (
          <li key={key}>
            <strong>{outlet}</strong>{' '}
            <time dateTime={at}>
              {new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
            {file ? ` · ${say('earlyFile')}` : ''}
            {acceptedBy ? ` · ${say('earlyTerms', { name: acceptedBy })}` : ''}
          </li>
        ))}
      </ul>
      {more && <p className="distribution-hint">{say('earlyMore', { count: String(readings.length) })}</p>}
    </section>
  )
}

async function read(address: string, signal: AbortSignal): Promise<Told> {
  try {
    const answer = await fetch(address, { credentials: 'include', signal })
    return answer.ok ? ((await answer.json()) as Told) : NONE
  } catch {
    // a lost network, or the page was left: there is nothing to show
    return NONE
  }
}
