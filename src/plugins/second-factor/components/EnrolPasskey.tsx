'use client'
import { startRegistration } from '@simplewebauthn/browser'
import { type SubmitEvent, useRef, useState } from 'react'
import type { Enrolled, EnrolProps } from './Enrol'
import { Heading } from './Heading'
import { TextField } from './TextField'
import { useWords } from './useWords'

type Asked = Parameters<typeof startRegistration>[0]['optionsJSON']
type Props = EnrolProps & { begun: Asked; other: () => void }

/** A passkey, with a name by which its person knows it again. */
export function EnrolPasskey({ at, begun, done, lapsed, other }: Props) {
  const { say, hear, problemOf } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const name = useRef<HTMLInputElement>(null)
  const asked = useRef<Asked | null>(begun)

  const make = async (): Promise<string | undefined> => {
    // a challenge is answered once: the second try asks for its own
    const again = asked.current ? null : await hear<Asked>(`${at}/new-passkey`, {})
    if (again && again.kind !== 'answered') return problemOf(again)
    const optionsJSON = asked.current ?? again?.body
    asked.current = null
    const passkey = optionsJSON && (await startRegistration({ optionsJSON }).catch(() => null)) // put aside, or none here
    if (!passkey) return say('passkeyNotMade')
    const answer = await hear<Enrolled>(`${at}/enrol`, { passkey, name: name.current?.value })
    if (answer.kind !== 'answered') {
      if (answer.kind === 'unanswered' || answer.code !== 'second_factor.ticket_not_valid' || !lapsed)
        return problemOf(answer)
      lapsed(answer.message)
    } else done(answer.body)
    return undefined
  }
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (busy) return
    setBusy(true)
    const refused = await make()
    if (refused === undefined) return
    setBusy(false)
    setProblem(refused)
  }

  return (
    <form className="second-factor-form" noValidate onSubmit={submit}>
      <Heading level="h2">{say('passkey')}</Heading>
      <TextField field={name} label={say('passkeyName')} maxLength={60} problem={problem} />
      <p>{say('passkeyHint')}</p>
      <button aria-disabled={busy} className="second-factor-main" type="submit">
        {busy ? say('working') : say('addPasskeyNow')}
      </button>
      <button className="second-factor-link" onClick={other} type="button">
        {say('chooseOther')}
      </button>
    </form>
  )
}
