'use client'
import { Button, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Exception } from '../options'
import type { guardedReadingTranslations } from '../translations'
import { IdentityList } from './IdentityList'
import { useReveal } from './useReveal'
import './guarded.css'

type Key = keyof (typeof guardedReadingTranslations)['id']['guardedReading']
type Told = { kind: 'done' | 'refused'; text: string }

/** Asks why, has the reading recorded, and shows what the one door answers. */
export function RevealPanel({ of, exception }: { of: string; exception?: Exception }) {
  const { id, savedDocumentData: saved } = useDocumentInfo()
  const { user } = useAuth()
  const { t } = useTranslation()
  const say = (key: Key) => (t as (key: string) => string)(`guardedReading:${key}`)
  const target = exception ? saved?.[exception.field] : id
  const { identity, read, hide } = useReveal(of, target === undefined ? undefined : String(target))
  const reason = useRef<HTMLTextAreaElement>(null)
  const [told, setTold] = useState<Told>()
  const [sending, setSending] = useState(false)

  const ask = async () => {
    setSending(true)
    const outcome = await read(exception ? null : (reason.current?.value.trim() ?? ''))
    setSending(false)
    if (outcome.kind === 'shown') return setTold({ kind: 'done', text: say('shown') })
    setTold({ kind: 'refused', text: outcome.kind === 'refused' ? outcome.message : say('lost') })
    reason.current?.focus()
  }
  const close = () => {
    hide()
    setTold({ kind: 'done', text: say('hidden') })
  }

  if (exception && !isOpen(exception, saved, user?.id)) return null
  if (!id) return <p className="guarded guarded-hint">{say('unsaved')}</p>
  return (
    <section aria-label={say('title')} className="guarded field-type">
      <h3>{say('title')}</h3>
      <p className="guarded-hint">{say(exception ? 'byException' : 'help')}</p>
      {!exception && !identity && (
        <p className="guarded-reason">
          <label htmlFor="guarded-reason">{say('reason')}</label>
          <textarea
            aria-describedby="guarded-reason-hint guarded-told"
            aria-invalid={told?.kind === 'refused'}
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
      <p className="guarded-told" data-kind={told?.kind} id="guarded-told" role="status">
        {told?.text}
      </p>
      {identity && <IdentityList identity={identity} none={say('none')} of={of} />}
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

/** The asker's own, and not over; the door itself asks the database's clock. */
const isOpen = (
  { asker, until }: Exception,
  saved: Record<string, unknown> | undefined,
  me: unknown,
): boolean => saved?.[asker] === me && new Date(String(saved?.[until] ?? 0)).getTime() > Date.now()
