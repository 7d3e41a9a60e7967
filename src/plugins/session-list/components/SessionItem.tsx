'use client'
import type { SessionLine } from '../endpoints/sessionsOf'
import { useWords } from './useWords'

type Props = { session: SessionLine; busy: boolean; onEnd: () => void }

/** One session in plain words, with its button; the one in use is ended by signing out. */
export function SessionItem({ session, busy, onEnd }: Props) {
  const { say, instant } = useWords()
  const device = session.device ?? say('unknownDevice')
  const started = instant(session.startedAt)
  const seen = session.address
    ? say('seenFrom', { at: instant(session.seenAt), address: session.address })
    : say('seen', { at: instant(session.seenAt) })
  return (
    <li className="session-list-item">
      <div>
        <strong>{device}</strong>{' '}
        {session.current && <span className="session-list-here">{say('current')}</span>}
        <p>
          {say('started', { at: started })}
          {session.seenAt && `, ${seen}`}
        </p>
      </div>
      {!session.current && (
        <button
          aria-disabled={busy}
          aria-label={say('endNamed', { device, at: started })}
          className="session-list-button"
          onClick={() => !busy && onEnd()}
          type="button"
        >
          {say('end')}
        </button>
      )}
    </li>
  )
}
