'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import type { EarlyReading } from '../endpoints/earlyReadings'
import { useWords } from './useWords'
import './distribution.css'

/** Which outlets read this text before the end of its embargo. Nothing is shown where nobody did, or it is none of one's business. */
export function EarlyReaders() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { say, locale } = useWords()
  const heading = useId()
  const [readings, setReadings] = useState<EarlyReading[]>([])
  const address = id && `${config.routes.api}/${collectionSlug}/${id}/early-readings`

  useEffect(() => {
    if (!address) return
    const leaving = new AbortController()
    void read(address, leaving.signal).then(setReadings)
    return () => leaving.abort()
  }, [address])

  if (readings.length === 0) return null
  return (
    <section aria-labelledby={heading} className="distribution field-type">
      <h3 id={heading}>{say('earlyTitle')}</h3>
      <ul>
        {readings.map(({ at, outlet, file, acceptedBy }) => (
          <li key={`${at} ${outlet} ${file}`}>
            <strong>{outlet}</strong>{' '}
            <time dateTime={at}>
              {new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
            {file ? ` · ${say('earlyFile')}` : ''}
            {acceptedBy ? ` · ${say('earlyTerms', { name: acceptedBy })}` : ''}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function read(address: string, signal: AbortSignal): Promise<EarlyReading[]> {
  try {
    const answer = await fetch(address, { credentials: 'include', signal })
    return answer.ok ? ((await answer.json()) as { readings: EarlyReading[] }).readings : []
  } catch {
    // a lost network, or the page was left: there is nothing to show
    return []
  }
}
