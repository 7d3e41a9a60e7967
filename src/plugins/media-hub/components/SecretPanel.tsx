'use client'
import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { orderSecret } from './distributionApi'
import { useWords } from './useWords'
import './distribution.css'

/** Makes the signing secret of an endpoint and shows it this once. */
export function SecretPanel() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { say, locale } = useWords()
  const shown = useRef<HTMLInputElement>(null)
  const [secret, setSecret] = useState('')
  const [asked, setAsked] = useState(false)
  const [sending, setSending] = useState(false)
  const [told, setTold] = useState('')

  const make = async () => {
    setAsked(!asked)
    if (!asked) return setTold(say('secretConfirm'))
    setSending(true)
    const made = await orderSecret(`${config.routes.api}/${collectionSlug}/${id}`)
    setSending(false)
    if (!made) return setTold(say('secretFailed'))
    setSecret(made.secret)
    const until = made.oldSecretUntil && new Date(made.oldSecretUntil).toLocaleString(locale, SHORT)
    setTold([say('secretStore'), until ? say('secretOverlap', { until }) : ''].join(' '))
  }
  const copy = async () => {
    shown.current?.select()
    try {
      await navigator.clipboard.writeText(secret)
      setTold(say('secretCopied'))
    } catch {
      // no clipboard without https, or the person refused: the words stay selected for the keyboard
      setTold(say('secretSelected'))
    }
  }

  return (
    <section aria-label={say('secretTitle')} className="distribution field-type">
      <h3>{say('secretTitle')}</h3>
      <p className="distribution-hint">{id ? say('secretHelp') : say('secretUnsaved')}</p>
      {secret && (
        <input
          aria-label={say('secretTitle')}
          className="distribution-secret"
          onFocus={(event) => event.target.select()}
          readOnly
          ref={shown}
          value={secret}
        />
      )}
      {id && (
        <div className="distribution-row">
          {secret && (
            <Button buttonStyle="primary" margin={false} onClick={copy}>
              {say('secretCopy')}
            </Button>
          )}
          <Button buttonStyle="secondary" disabled={sending} margin={false} onClick={make}>
            {asked ? say('secretMakeNow') : say('secretMake')}
          </Button>
        </div>
      )}
      <p className="distribution-told" role="status">
        {told}
      </p>
    </section>
  )
}

const SHORT = { dateStyle: 'medium', timeStyle: 'short' } as const
