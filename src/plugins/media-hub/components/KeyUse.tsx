'use client'
import { useEffect, useState } from 'react'
import type { KeyUsage } from '../endpoints/keyUsage'
import { readUsage } from './keyApi'
import { useWords } from './useWords'

/** Today's use of a key, the last thirty days, and which of its keys still work. */
export function KeyUse({ address, renewed }: { address: string; renewed: string }) {
  const { say, locale } = useWords()
  const [usage, setUsage] = useState<KeyUsage>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: a renewed key changes the answer
  useEffect(() => {
    const leaving = new AbortController()
    void readUsage(address, leaving.signal).then((read) => {
      if (!leaving.signal.aborted) setUsage(read)
    })
    return () => leaving.abort()
  }, [address, renewed])

  if (!usage) return <p className="distribution-hint">{say('keyUseUnread')}</p>
  const count = (number: number) => number.toLocaleString(locale)
  const megabytes = (bytes: number) =>
    `${(bytes / 1e6).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`
  return (
    <>
      <h4>{say('keyUse')}</h4>
      <p>{say('keyToday', { requests: count(usage.today.requests), bytes: megabytes(usage.today.bytes) })}</p>
      <ul className="distribution-keys">
        {usage.keys.map(({ prefix, madeAt, validUntil }) => (
          <li key={`${prefix} ${madeAt}`}>
            <code>{prefix}…</code>{' '}
            {validUntil
              ? say('keyUntil', { until: new Date(validUntil).toLocaleString(locale, SHORT) })
              : say('keyWorks')}
          </li>
        ))}
      </ul>
      {usage.days.length > 0 && (
        <details>
          <summary>{say('keyDaysBefore')}</summary>
          <table className="distribution-days">
            <thead>
              <tr>
                <th scope="col">{say('keyDay')}</th>
                <th scope="col">{say('keyRequests')}</th>
                <th scope="col">{say('keyBytes')}</th>
              </tr>
            </thead>
            <tbody>
              {usage.days.map(({ day, requests, bytes }) => (
                <tr key={day}>
                  <th scope="row">{new Date(`${day}T00:00:00`).toLocaleDateString(locale, DAY)}</th>
                  <td>{count(requests)}</td>
                  <td>{megabytes(bytes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}

const SHORT = { dateStyle: 'medium', timeStyle: 'short' } as const
const DAY = { dateStyle: 'medium' } as const
