'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { ResendOrder } from '../rules/resendOrder'
import { DeliveryRow } from './DeliveryRow'
import { Replay } from './Replay'
import { useDeliveries } from './useDeliveries'
import { useOrders } from './useOrders'
import { useWords } from './useWords'
import './distribution.css'

/** What was sent to an endpoint and how it went, with the doors to send again; below its form. */
export function Deliveries() {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  if (!collectionSlug || !id) return null
  return <Log endpoint={`${config.routes.api}/${collectionSlug}/${id}`} />
}

function Log({ endpoint }: { endpoint: string }) {
  const { hasSavePermission: mayResend = false } = useDocumentInfo()
  const [failedOnly, setFailedOnly] = useState(false)
  const { log, failed, reload, showMore } = useDeliveries(endpoint, failedOnly)
  const { say } = useWords()
  const { told, sending, send: order } = useOrders(endpoint)

  const send = async (what: ResendOrder) => {
    await order(what)
    await reload()
  }

  return (
    <section aria-busy={!log && !failed} aria-label={say('log')} className="distribution field-type">
      <h3>{say('log')}</h3>
      <p className="distribution-told" role="status">
        {told}
      </p>
      {failed && (
        <p className="distribution-error" role="alert">
          {say('logUnread')}
        </p>
      )}
      <label className="distribution-row">
        <input
          checked={failedOnly}
          onChange={(event) => setFailedOnly(event.target.checked)}
          type="checkbox"
        />
        {say('logFailedOnly')}
      </label>
      {log?.items.length === 0 && (
        <p className="distribution-hint">{say(failedOnly ? 'logNoneFailed' : 'logEmpty')}</p>
      )}
      {log && log.items.length > 0 && (
        <table className="distribution-log" role="table">
          <thead role="rowgroup">
            <tr role="row">
              {(['logTime', 'logItem', 'logState', 'logAction'] as const).map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {log.items.map((delivery) => (
              <DeliveryRow
                delivery={delivery}
                key={delivery.seq}
                mayResend={mayResend}
                onResend={({ seq }) => void send({ seq })}
                sending={sending}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className="distribution-row">
        {log && log.next !== null && (
          <button className="distribution-button" onClick={() => void showMore()} type="button">
            {say('logMore')}
          </button>
        )}
        <button className="distribution-button" onClick={() => void reload()} type="button">
          {say('logReload')}
        </button>
      </div>
      {mayResend && <Replay onOrder={(after) => send({ after })} sending={sending} />}
    </section>
  )
}
