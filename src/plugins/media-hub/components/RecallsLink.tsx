'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import { readRecalls } from './recallApi'
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
      const lists = await Promise.all(collections.map((slug) => readRecalls(`${api}/${slug}`, signal)))
      return lists.flatMap(({ items }) => items).filter(({ closedAt }) => closedAt === null).length
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
