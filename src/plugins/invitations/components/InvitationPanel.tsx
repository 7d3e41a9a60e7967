'use client'
import { Button, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { InvitationState } from '../endpoints/manage'
import { ask } from './ask'
import { useWords } from './useWords'
import './invitations.css'

/** How the invitation of an account stands, and for its administrator: send a new one, take it back. */
export function InvitationPanel() {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const { say } = useWords()
  if (id) return <Standing address={`${config.routes.api}/${collectionSlug}/${id}/invitation`} />
  return <p className="invitation invitation-hint">{say('newAccount')}</p>
}

function Standing({ address }: { address: string }) {
  const { savedDocumentData } = useDocumentInfo()
  const { say } = useWords()
  const modified = useFormModified()
  const [state, setState] = useState<InvitationState>()
  const [told, setTold] = useState('')
  const [asked, setAsked] = useState(false)
  const savedAt = savedDocumentData?.updatedAt as string | undefined

  // a save may end an invitation
  useEffect(() => {
    void ask<InvitationState>(address, undefined, 'GET').then(
      (answer) => answer.kind === 'answered' && setState(answer.body),
    )
  }, [address, savedAt])

  const order = async (path: string, success: string) => {
    const answer = await ask<InvitationState>(`${address}${path}`)
    setAsked(false)
    if (answer.kind === 'answered') setState(answer.body)
    if (answer.kind === 'answered') return setTold(success)
    setTold(answer.kind === 'refused' ? answer.message : say('unanswered'))
  }

  if (!state?.invitation) return null
  const isOpen = state.invitation.state === 'open'
  return (
    <section aria-label={say('title')} className="invitation">
      <h3>{say('title')}</h3>
      <Facts invitation={state.invitation} />
      {state.mayInvite && modified && <p className="invitation-hint">{say('saveFirst')}</p>}
      {state.mayInvite && (
        <div className="invitation-row">
          <Button
            buttonStyle={isOpen ? 'secondary' : 'primary'}
            disabled={modified}
            margin={false}
            onClick={() => void order('', say('renewedNow'))}
          >
            {say('renew')}
          </Button>
          {isOpen && (
            <Button
              buttonStyle="secondary"
              disabled={modified}
              margin={false}
              onClick={() => (asked ? void order('/revoke', say('revokedNow')) : setAsked(true))}
            >
              {asked ? say('revokeNow') : say('revoke')}
            </Button>
          )}
        </div>
      )}
      <p className="invitation-told" role="status">
        {told}
      </p>
    </section>
  )
}

function Facts({ invitation }: { invitation: NonNullable<InvitationState['invitation']> }) {
  const { say, instant } = useWords()
  const { state, address, invitedAt, invitedBy, expiresAt, endedAt } = invitation
  const since = instant(invitedAt)
  const facts: Array<[string, string]> = [
    [say('sentTo'), address],
    [say('invitedAt'), invitedBy ? say('invitedAtBy', { at: since, name: invitedBy }) : since],
    ...(state === 'open' || state === 'expired'
      ? [[say('expiresAt'), instant(expiresAt)] as [string, string]]
      : []),
    ...(endedAt
      ? [[say(state === 'accepted' ? 'acceptedAt' : 'endedAt'), instant(endedAt)] as [string, string]]
      : []),
  ]
  return (
    <>
      <p>{state && say(state)}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
