'use client'
import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import { orderPreview } from './previewApi'
import { useWords } from './useWords'
import './distribution.css'

const HOURS = [1, 4, 24, 72, 168]
const USUAL = 24

/** Makes a link to this version for somebody without an account, and shows it this once. */
export function PreviewPanel() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { say, locale } = useWords()
  const heading = useId()
  const shown = useRef<HTMLInputElement>(null)
  const [hours, setHours] = useState(USUAL)
  const [url, setUrl] = useState('')
  const [sending, setSending] = useState(false)
  const [told, setTold] = useState('')
  if (!id) return null

  const make = async () => {
    setSending(true)
    const made = await orderPreview(`${config.routes.api}/${collectionSlug}/${id}`, hours)
    setSending(false)
    if ('message' in made) return setTold(made.message || say('previewFailed'))
    setUrl(made.url)
    setTold(say('previewMade', { until: new Date(made.expiresAt).toLocaleString(locale, SHORT) }))
  }
  const copy = async () => {
    shown.current?.select()
    try {
      await navigator.clipboard.writeText(url)
      setTold(say('keyCopied'))
    } catch {
      // no clipboard without https, or the person refused: the words stay selected for the keyboard
      setTold(say('keySelected'))
    }
  }

  return (
    <section aria-labelledby={heading} className="distribution field-type">
      <h3 id={heading}>{say('previewTitle')}</h3>
      <p className="distribution-hint">{say('previewHelp')}</p>
      {url && (
        <input
          aria-labelledby={heading}
          className="distribution-secret"
          onFocus={(event) => event.target.select()}
          readOnly
          ref={shown}
          value={url}
        />
      )}
      <div className="distribution-row">
        {url && (
          <Button buttonStyle="primary" margin={false} onClick={copy}>
            {say('secretCopy')}
          </Button>
        )}
        <label className="distribution-choice">
          {say('previewHours')}
          <select onChange={(event) => setHours(Number(event.target.value))} value={hours}>
            {HOURS.map((one) => (
              <option key={one} value={one}>
                {one < 24
                  ? say('previewHour', { hours: String(one) })
                  : say('keyDays', { days: String(one / 24) })}
              </option>
            ))}
          </select>
        </label>
        <Button buttonStyle="secondary" disabled={sending} margin={false} onClick={make}>
          {say('previewMake')}
        </Button>
      </div>
      <p aria-live="polite" className="distribution-told">
        {told}
      </p>
    </section>
  )
}

const SHORT: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' }
