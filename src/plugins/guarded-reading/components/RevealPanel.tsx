'use client'
import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { guardedReadingTranslations } from '../translations'
import { IdentityList } from './IdentityList'
import { useReveal } from './useReveal'
import './guarded.css'

type Key = keyof (typeof guardedReadingTranslations)['id']['guardedReading']
type Props = { of: { collection: string; field: string }; byException: boolean }

/** Asks why, has the reading recorded, and shows what the one door answers. */
export function RevealPanel({ of, byException }: Props) {
  const { id, savedDocumentData } = useDocumentInfo()
  const { t } = useTranslation()
  const say = (key: Key) => (t as (key: string) => string)(`guardedReading:${key}`)
  const target = of.field === 'id' ? id : savedDocumentData?.[of.field]
  const { identity, read, hide } = useReveal(of.collection, target === undefined ? undefined : String(target))
  const reason = useRef<HTMLTextAreaElement>(null)
  const [told, setTold] = useState('')
  const [sending, setSending] = useState(false)

  const ask = async () => {
    setSending(true)
    const outcome = await read(byException ? null : (reason.current?.value.trim() ?? ''))
    setSending(false)
    if (outcome.kind === 'shown') return setTold(say('shown'))
    setTold(outcome.kind === 'refused' ? outcome.message : say('lost'))
    reason.current?.focus()
  }
  const close = () => {
    hide()
    setTold(say('hidden'))
  }

  if (!id) return byException ? null : <p className="guarded guarded-hint">{say('unsaved')}</p>
  return (
    <section aria-label={say('title')} className="guarded field-type">
      <h3>{say('title')}</h3>
      <p className="guarded-hint">{say(byException ? 'byException' : 'help')}</p>
      {!byException && !identity && (
        <p className="guarded-reason">
          <label htmlFor="guarded-reason">{say('reason')}</label>
          <textarea
            aria-describedby="guarded-reason-hint guarded-told"
            autoComplete="off"
            id="guarded-reason"
            maxLength={500}
            ref={reason}
            rows={2}
          />
          <span className="guarded-hint" id="guarded-reason-hint">
            {say('reasonHint')}
          </span>
        </p>
      )}
      <p className="guarded-told" id="guarded-told" role="status">
        {told}
      </p>
      {identity && <IdentityList identity={identity} of={of.collection} none={say('none')} />}
      <div>
        {identity ? (
          <Button buttonStyle="secondary" margin={false} onClick={close}>
            {say('hide')}
          </Button>
        ) : (
          <Button buttonStyle="primary" disabled={sending} margin={false} onClick={ask}>
            {say('show')}
          </Button>
        )}
      </div>
    </section>
  )
}
