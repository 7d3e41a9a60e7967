'use client'
import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { KeyUse } from './KeyUse'
import { orderKey } from './keyApi'
import { useWords } from './useWords'
import './distribution.css'

const OVERLAPS = [0, 1, 7, 30]
const USUAL = 7

/** Makes a new key and shows it this once; below it, how the key is used. */
export function KeyPanel() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { say, locale } = useWords()
  const shown = useRef<HTMLInputElement>(null)
  const [key, setKey] = useState('')
  const [days, setDays] = useState(USUAL)
  const [asked, setAsked] = useState(false)
  const [sending, setSending] = useState(false)
  const [told, setTold] = useState('')
  const address = `${config.routes.api}/${collectionSlug}/${id}`

  const make = async () => {
    setAsked(!asked)
    if (!asked) return setTold(say('keyConfirm', { days: String(days) }))
    setSending(true)
    const made = await orderKey(address, days)
    setSending(false)
    if (!made) return setTold(say('keyFailed'))
    setKey(made.key)
    const until = made.oldKeyUntil && new Date(made.oldKeyUntil).toLocaleString(locale, SHORT)
    setTold([say('keyStore'), until ? say('keyOverlap', { until }) : ''].join(' '))
  }
  const copy = async () => {
    shown.current?.select()
    try {
      await navigator.clipboard.writeText(key)
      setTold(say('keyCopied'))
    } catch {
      // no clipboard without https, or the person refused: the words stay selected for the keyboard
      setTold(say('keySelected'))
    }
  }

  return (
    <section aria-label={say('keyTitle')} className="distribution field-type">
      <h3>{say('keyTitle')}</h3>
      <p className="distribution-hint">{id ? say('keyHelp') : say('keyUnsaved')}</p>
      {key && (
        <input
          aria-label={say('keyTitle')}
          className="distribution-secret"
          onFocus={(event) => event.target.select()}
          readOnly
          ref={shown}
          value={key}
        />
      )}
      {id && (
        <div className="distribution-row">
          {key && (
            <Button buttonStyle="primary" margin={false} onClick={copy}>
              {say('secretCopy')}
            </Button>
          )}
          <label className="distribution-choice">
            {say('keyOldWorks')}
            <select onChange={(event) => setDays(Number(event.target.value))} value={days}>
              {OVERLAPS.map((one) => (
                <option key={one} value={one}>
                  {one === 0 ? say('keyOldEnds') : say('keyDays', { days: String(one) })}
                </option>
              ))}
            </select>
          </label>
          <Button buttonStyle="secondary" disabled={sending} margin={false} onClick={make}>
            {asked ? say('keyMakeNow') : say('keyMake')}
          </Button>
        </div>
      )}
      <p className="distribution-told" role="status">
        {told}
      </p>
      {id && <KeyUse address={address} renewed={key} />}
    </section>
  )
}

const SHORT = { dateStyle: 'medium', timeStyle: 'short' } as const
