'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import { countOpen } from './recallApi'
import { useRenewed } from './useRenewed'
import { useWords } from './useWords'
import './recall.css'

const everyMinute = () => 60_000

/** In the side navigation, the way to the recall desk with how many are open; nothing while there are none. */
export function RecallsLink({ collections }: { collections: string[] }) {
  const { config } = useConfig()
  const { say } = useWords()
  const { api, admin } = config.routes
  const count = useCallback(
    async (signal: AbortSignal) => {
      const counts = await Promise.all(collections.map((slug) => countOpen(`${api}/${slug}`, signal)))
      return counts.reduce((sum, { open }) => sum + open, 0)
    },
    [api, collections],
  )
  const { told: open } = useRenewed(count, everyMinute)
  if (!open) return null
  return (
    <a className="nav__link recall-nav" href={`${admin}/recalls`}>
      <span className="nav__link-label">{say('recallDesk')}</span> <strong>{open}</strong>
    </a>
  )
}
