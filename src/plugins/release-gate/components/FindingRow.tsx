'use client'
import { Button } from '@payloadcms/ui'
import { useRef } from 'react'
import type { Decision } from '../rules/decisions'
import type { Finding } from '../rules/findings'

type Props = {
  finding: Finding
  decision: Decision | undefined
  open: boolean
  mayAccept: boolean
  busy: boolean
  say: (key: string) => string
  onDecide: (verdict: Decision['verdict'], reason: string) => void
}

/** One finding: what, where, what stands there, and what was or is to be decided. */
export function FindingRow({ finding, decision, open, mayAccept, busy, say, onDecide }: Props) {
  const reason = useRef<HTMLInputElement>(null)
  const field = `gate-reason-${finding.id}`
  const decide = (verdict: Decision['verdict']) => () => onDecide(verdict, reason.current?.value ?? '')
  return (
    <li className="gate-finding" data-decided={decision?.verdict}>
      <h4>{say(finding.kind)}</h4>
      <p className="gate-hint">{finding.places.join(', ')}</p>
      <p>
        <code>{finding.excerpt}</code>
      </p>
      {decision && (
        <p className="gate-decided">
          {say(decision.verdict === 'remove' ? 'removed' : 'accepted')} · {decision.byName}{' '}
          {decision.reason && `· ${decision.reason}`}
        </p>
      )}
      {open && (
        <p className="gate-decide">
          <label htmlFor={field}>{say('reason')}</label>
          <input autoComplete="off" id={field} maxLength={500} ref={reason} type="text" />
          <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={decide('remove')}>
            {say('remove')}
          </Button>
          {mayAccept && (
            <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={decide('accept')}>
              {say('accept')}
            </Button>
          )}
        </p>
      )}
    </li>
  )
}
