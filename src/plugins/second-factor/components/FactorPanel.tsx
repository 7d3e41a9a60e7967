'use client'
import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { OthersFactors } from './OthersFactors'
import { OwnFactors } from './OwnFactors'
import { useWords } from './useWords'
import './second-factor.css'

/** The second factors of the account on the page: one's own to arrange, another person's to reset. */
export function FactorPanel() {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth<{ id: string; email: string }>()
  const { say } = useWords()
  if (!id || !user) return null
  const api = `${config.routes.api}/${collectionSlug}`
  return (
    <section aria-label={say('title')} className="second-factor-panel">
      <h3>{say('title')}</h3>
      {user.id === id ? (
        <OwnFactors at={`${api}/second-factor`} email={user.email} />
      ) : (
        <OthersFactors at={`${api}/${id}/second-factor`} />
      )}
    </section>
  )
}
