'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { RecallCard } from './RecallCard'
import { readRecalls } from './recallApi'
import { useRenewed } from './useRenewed'
import { useWords } from './useWords'
import './distribution.css'
import './recall.css'

/** Every recall that this person works on: who holds the old words, who confirmed, whom to call. Renews itself. */
export function RecallDesk({ collections }: { collections: string[] }) {
  const { say } = useWords()
  const [told, setTold] = useState('')
  return (
    <main className="recalls">
      <h1>{say('recallDesk')}</h1>
      <p className="distribution-hint">{say('recallDeskHelp')}</p>
      <p className="distribution-told" role="status">
        {told}
      </p>
      {collections.map((collection) => (
        <Recalls collection={collection} key={collection} onTold={setTold} />
      ))}
    </main>
  )
}

function Recalls({ collection, onTold }: { collection: string; onTold: (words: string) => void }) {
  const { config } = useConfig()
  const { say } = useWords()
  const api = `${config.routes.api}/${collection}`
  const { told: list, failed } = useRenewed(useCallback((signal) => readRecalls(api, signal), [api]))
  return (
    <section aria-busy={!list && !failed} aria-label={say('recallDesk')} className="recalls-list">
      {failed && (
        <p className="distribution-error" role="alert">
          {say('recallUnread')}
        </p>
      )}
      {list?.items.length === 0 && <p>{say('recallNone')}</p>}
      {list?.items.map((recall, nth) => (
        <RecallCard
          collection={collection}
          isFirst={nth === 0}
          key={recall.seq}
          onTold={onTold}
          recall={recall}
        />
      ))}
      {list?.more && (
        <p className="distribution-hint">{say('recallMore', { count: String(list.items.length) })}</p>
      )}
    </section>
  )
}
