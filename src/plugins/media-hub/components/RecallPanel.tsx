'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useId } from 'react'
import type { ToldRecall } from '../endpoints/recalls'
import { readRecall } from './recallApi'
import { useMoment } from './useMoment'
import { useRenewed } from './useRenewed'
import { useWords } from './useWords'
import './distribution.css'
import './recall.css'

const SOON = 10_000
const LATER = 30_000

/** Often while one is open; not at all where it is none of this person's business. */
const whileOpen = (told: ToldRecall | undefined) =>
  told ? (told.recall?.closedAt === null ? SOON : LATER) : null

/** Beside the form, how far the recall of this text has come, with the way to the desk. Nothing where there is none. */
export function RecallPanel() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  if (!id) return null
  const { api, admin } = config.routes
  // asked anew after each change: a step may have opened one
  const savedAt = String(savedDocumentData?.updatedAt)
  return <Panel api={`${api}/${collectionSlug}/${id}`} desk={`${admin}/recalls`} key={savedAt} />
}

function Panel({ api, desk }: { api: string; desk: string }) {
  const { say } = useWords()
  const { moment } = useMoment()
  const heading = useId()
  const { told } = useRenewed(
    useCallback((signal) => readRecall(api, signal), [api]),
    whileOpen,
  )
  const recall = told?.recall
  if (!recall) return null
  const { closedAt, confirmed, holders, replacedBy } = recall
  const words = replacedBy
    ? say('recallReplaced')
    : closedAt
      ? say(holders === 0 ? 'recallClosedNobody' : 'recallClosed', { at: moment(closedAt) })
      : holders === 0
        ? `${say('recallNobody')} ${say('recallSettling')}`
        : say('recallProgress', { confirmed: String(confirmed), holders: String(holders) })
  return (
    <section aria-labelledby={heading} className="distribution field-type">
      <h3 id={heading}>{say('recallPanel')}</h3>
      <p>{words}</p>
      <a className="distribution-button recall-link" href={desk}>
        {say('recallPanelOpen')}
      </a>
    </section>
  )
}
