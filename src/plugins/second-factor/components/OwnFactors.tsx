'use client'
import { useCallback, useEffect, useState } from 'react'
import { FactorTask, type Task } from './FactorTask'
import { useWords } from './useWords'

/** What one sees of one's own factors. */
export type OwnState = {
  totp: { addedAt: string } | null
  passkeys: Array<{ id: string; name: string; addedAt: string; usedAt: string | null }>
  recoveryCodes: number
  required: boolean
  /** Was a factor proven in this session just now? */
  fresh: boolean
  passkeysPossible: boolean
}

/** Fewer codes than this, and it is time for new ones. */
const fewCodes = 4

/** One's own factors: what there is, and what can be done with it. */
export function OwnFactors({ at, email }: { at: string; email: string }) {
  const { say, hear, day } = useWords()
  const [state, setState] = useState<OwnState>()
  const [task, setTask] = useState<Task>()
  const [told, setTold] = useState('')
  const look = useCallback(async () => {
    const answer = await hear<OwnState>(at)
    if (answer.kind === 'answered') setState(answer.body)
    // oxlint-disable-next-line react/exhaustive-deps -- its language does not change what there is
  }, [at])
  useEffect(() => void look(), [look])

  const end = (done = '') => {
    setTask(undefined)
    setTold(done)
    void look()
  }
  if (!state) return null
  const { totp, passkeys, recoveryCodes, required, passkeysPossible } = state
  const active = totp !== null || passkeys.length > 0
  const factors = [
    ...(totp ? [{ id: 'totp', name: say('app'), facts: [say('since', { at: day(totp.addedAt) })] }] : []),
    ...passkeys.map(({ id, name, addedAt, usedAt }) => ({
      id,
      name,
      facts: [
        ...(name === say('passkey') ? [] : [say('passkey')]),
        say('since', { at: day(addedAt) }),
        ...(usedAt ? [say('lastUsed', { at: day(usedAt) })] : []),
      ],
    })),
  ]
  return (
    <>
      {!active && <p>{say(required ? 'noneRequired' : 'none')}</p>}
      {active && (
        <ul className="second-factor-list">
          {factors.map(({ id, name, facts }) => (
            <li key={id}>
              <span>
                <strong>{name}</strong>
                <small>{facts.join(' · ')}</small>
              </span>
              <button
                aria-label={say('removeNamed', { name })}
                className="second-factor-side"
                onClick={() => setTask({ kind: 'remove', factor: id, name })}
                type="button"
              >
                {say('remove')}
              </button>
            </li>
          ))}
          <li>
            <span>
              {say(recoveryCodes < fewCodes ? 'codesFew' : 'codesLeft', { count: String(recoveryCodes) })}
            </span>
            <button className="second-factor-side" onClick={() => setTask({ kind: 'renew' })} type="button">
              {say('renew')}
            </button>
          </li>
        </ul>
      )}
      <div className="second-factor-row">
        {!active && (
          <button className="second-factor-main" onClick={() => setTask({ kind: 'add' })} type="button">
            {say('activateNow')}
          </button>
        )}
        {active && (
          <button
            className="second-factor-side"
            onClick={() => setTask({ kind: 'add', only: 'app' })}
            type="button"
          >
            {say(totp ? 'replaceApp' : 'addApp')}
          </button>
        )}
        {active && passkeysPossible && (
          <button
            className="second-factor-side"
            onClick={() => setTask({ kind: 'add', only: 'passkey' })}
            type="button"
          >
            {say('addPasskey')}
          </button>
        )}
      </div>
      <p role="status">{told}</p>
      {task && <FactorTask at={at} email={email} end={end} state={state} task={task} />}
    </>
  )
}
