'use client'
import { type RefObject, useState } from 'react'
import { useWords } from './useWords'

type Props = { field: RefObject<HTMLInputElement | null>; problem: string }

/** A password, seen when its person wants to see it; what the hub says against it stands beside it. */
export function PasswordFields({ field, problem }: Props) {
  const { say } = useWords()
  const [shown, setShown] = useState(false)
  return (
    <div className="invitation-field">
      <label htmlFor="invitation-password">{say('choose')}</label>
      <p id="invitation-advice">{say('advice')}</p>
      <input
        aria-describedby={problem ? 'invitation-advice invitation-problem' : 'invitation-advice'}
        aria-invalid={problem !== ''}
        autoComplete="new-password"
        id="invitation-password"
        name="password"
        ref={field}
        required
        type={shown ? 'text' : 'password'}
      />
      <label className="invitation-show">
        <input checked={shown} onChange={() => setShown(!shown)} type="checkbox" /> {say('show')}
      </label>
      <p className="invitation-problem" id="invitation-problem" role="alert">
        {problem}
      </p>
    </div>
  )
}
