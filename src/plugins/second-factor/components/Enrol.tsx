'use client'
import { useRef, useState } from 'react'
import { EnrolApp } from './EnrolApp'
import { EnrolPasskey } from './EnrolPasskey'
import { TextField } from './TextField'
import { useWords } from './useWords'

/** What the hub says of a finished enrolment. */
export type Enrolled = { recoveryCodes?: string[]; newRecoveryCodes?: string[] }

export type EnrolProps = {
  /** Address below which an enrolment begins and ends. */
  at: string
  /** Can passkeys be used at our address? */
  passkeys: boolean
  done: (enrolled: Enrolled) => void
  /** Time ran out: back to the beginning. */
  lapsed?: (why: string) => void
}

type Way = 'app' | 'passkey'
type Props = EnrolProps & {
  /** Is the present password asked for first? */
  asksPassword?: boolean
  /** The way that was chosen already. */
  only?: Way
}

/** Choosing a second factor and setting it up. */
export function Enrol({ asksPassword = false, only, passkeys, ...rest }: Props) {
  const { say, hear, problemOf } = useWords()
  const [way, setWay] = useState<{ chosen: Way; begun: object }>()
  const [problem, setProblem] = useState('')
  const password = useRef<HTMLInputElement>(null)

  const begin = async (chosen: Way) => {
    const given = asksPassword ? { password: password.current?.value ?? '' } : {}
    const answer = await hear<object>(`${rest.at}/${chosen === 'app' ? 'totp' : 'new-passkey'}`, given)
    if (answer.kind === 'answered') return setWay({ chosen, begun: answer.body })
    if (answer.kind === 'refused' && answer.code === 'second_factor.ticket_not_valid' && rest.lapsed)
      return rest.lapsed(answer.message)
    setProblem(problemOf(answer))
    password.current?.focus()
  }

  if (way) {
    const Way = way.chosen === 'app' ? EnrolApp : EnrolPasskey
    return <Way {...rest} begun={way.begun as never} other={() => setWay(undefined)} passkeys={passkeys} />
  }
  const ways = (['app', 'passkey'] as const).filter((one) =>
    only ? one === only : one === 'app' || passkeys,
  )
  return (
    <div className="second-factor-form">
      <p>{say('whatFor')}</p>
      {asksPassword && (
        <TextField
          autoComplete="current-password"
          field={password}
          label={say('password')}
          problem={problem}
          type="password"
        />
      )}
      {!asksPassword && (
        <p className="second-factor-problem" role="alert">
          {problem}
        </p>
      )}
      <fieldset className="second-factor-ways">
        <legend>{say('choose')}</legend>
        {ways.map((one) => (
          <button key={one} onClick={() => void begin(one)} type="button">
            <strong>{say(one)}</strong>
            <span>{say(one === 'app' ? 'appHint' : 'newPasskeyHint')}</span>
          </button>
        ))}
      </fieldset>
    </div>
  )
}
