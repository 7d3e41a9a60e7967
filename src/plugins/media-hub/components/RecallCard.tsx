'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useId, useState } from 'react'
import type { ListedRecall } from '../endpoints/recalls'
import { HolderRow } from './HolderRow'
import { readRecall } from './recallApi'
import { useMoment } from './useMoment'
import { useRenewed } from './useRenewed'
import { useWords } from './useWords'

type Props = {
  collection: string
  recall: ListedRecall
  /** its outlets are shown from the beginning */
  isFirst: boolean
  onTold: (words: string) => void
}

/** One recall: what, why, how far; its outlets are read once they are unfolded. */
export function RecallCard({ collection, recall, isFirst, onTold }: Props) {
  const { config } = useConfig()
  const { say } = useWords()
  const { moment } = useMoment()
  const heading = useId()
  const [isUnfolded, setUnfolded] = useState(isFirst)
  const { action, closedAt, confirmed, holders, id, number, openedAt, title, why } = recall
  const isOpen = closedAt === null
  return (
    <article aria-labelledby={heading} className="recall" data-open={isOpen}>
      <h2 id={heading}>{title}</h2>
      <p>
        <strong>
          {say(action === 'withdrawn' ? 'recallWithdrawn' : 'recallCorrected', { at: moment(openedAt) })}
        </strong>
        {number ? ` · ${number}` : ''}
      </p>
      {why && <p>{say(action === 'withdrawn' ? 'recallWhyWithdrawn' : 'recallWhyCorrected', { why })}</p>}
      <p className="recall-progress">
        {holders > 0 && <progress aria-hidden="true" max={holders} value={confirmed} />}
        <span>
          {isOpen && holders === 0
            ? `${say('recallNobody')} ${say('recallSettling')}`
            : isOpen
              ? say('recallProgress', { confirmed: String(confirmed), holders: String(holders) })
              : say(holders === 0 ? 'recallClosedNobody' : 'recallClosed', { at: moment(closedAt) })}
        </span>
      </p>
      <p>
        <a href={`${config.routes.admin}/collections/${collection}/${id}`}>{say('recallOpenText')}</a>
      </p>
      {holders > 0 && (
        <details onToggle={(event) => setUnfolded(event.currentTarget.open)} open={isUnfolded}>
          <summary>{say('recallOutlets', { count: String(holders) })}</summary>
          {isUnfolded && (
            <Holders
              api={`${config.routes.api}/${collection}/${id}`}
              isOpen={isOpen}
              onTold={onTold}
              openedAt={openedAt}
            />
          )}
        </details>
      )}
    </article>
  )
}

type HoldersProps = { api: string; isOpen: boolean; openedAt: string; onTold: (words: string) => void }

function Holders({ api, isOpen, openedAt, onTold }: HoldersProps) {
  const { say } = useWords()
  const { told, failed, renew } = useRenewed(useCallback((signal) => readRecall(api, signal), [api]))
  const columns = ['recallOutlet', 'recallGot', 'recallStands', 'recallContact'] as const
  const rest = (told?.recall?.holders ?? 0) - (told?.holders.length ?? 0)
  const done = (words: string) => {
    onTold(words)
    void renew()
  }
  return (
    <div className="distribution">
      {failed && (
        <p className="distribution-error" role="alert">
          {say('recallUnread')}
        </p>
      )}
      <table aria-busy={!told && !failed} className="distribution-log" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {told?.holders.map((holder) => (
            <HolderRow
              seq={told.recall?.seq ?? 0}
              api={api}
              holder={holder}
              key={holder.outlet}
              mayRecord={isOpen && told.mayRecord}
              onDone={done}
              openedAt={openedAt}
            />
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="distribution-hint">{say('recallRest', { count: String(rest) })}</p>}
    </div>
  )
}
