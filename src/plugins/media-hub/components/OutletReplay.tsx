'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { Replay } from './Replay'
import { useOrders } from './useOrders'
import { useWords } from './useWords'
import './distribution.css'

/** Sends again to every endpoint of an outlet; below its form, for those who may change it. */
export function OutletReplay() {
  const { collectionSlug, hasSavePermission = false, id } = useDocumentInfo()
  const { config } = useConfig()
  const { say } = useWords()
  const { told, sending, send } = useOrders(`${config.routes.api}/${collectionSlug}/${id}`)
  if (!collectionSlug || !id || !hasSavePermission) return null

  return (
    <section aria-label={say('replayOutlet')} className="distribution field-type">
      <h3>{say('replayOutlet')}</h3>
      <p className="distribution-hint">{say('replayOutletHelp')}</p>
      <p className="distribution-told" role="status">
        {told}
      </p>
      <Replay onOrder={(after) => send({ after })} sending={sending} />
    </section>
  )
}
