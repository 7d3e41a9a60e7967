'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { orderResend } from './distributionApi'
import { Replay } from './Replay'
import { useWords } from './useWords'
import './distribution.css'

/** Sends again to every endpoint of an outlet; below its form, for those who may change it. */
export function OutletReplay() {
  const { collectionSlug, hasSavePermission = false, id } = useDocumentInfo()
  const { config } = useConfig()
  const { say } = useWords()
  const [told, setTold] = useState('')
  const [sending, setSending] = useState(false)
  if (!collectionSlug || !id || !hasSavePermission) return null

  const order = async (after: number) => {
    setSending(true)
    const outcome = await orderResend(`${config.routes.api}/${collectionSlug}/${id}`, { after })
    setSending(false)
    if (outcome.kind === 'unanswered') setTold(say('resendFailed'))
    else if (outcome.kind === 'refused') setTold(outcome.message)
    else setTold(outcome.queued > 0 ? say('queued', { count: String(outcome.queued) }) : say('queuedNone'))
  }

  return (
    <section aria-label={say('replayOutlet')} className="distribution field-type">
      <h3>{say('replayOutlet')}</h3>
      <p className="distribution-hint">{say('replayOutletHelp')}</p>
      <p className="distribution-told" role="status">
        {told}
      </p>
      <Replay onOrder={order} sending={sending} />
    </section>
  )
}
