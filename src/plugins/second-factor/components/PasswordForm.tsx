'use client'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { Needed } from '../signIn/needed'
import { TextField } from './TextField'
import { useWords } from './useWords'

type Props = {
  admin: string
  api: string
  /** Why the person stands here again. */
  told: string
  entered: () => void
  held: (needed: Needed) => void
}

/** E-mail and password. A right password that is not enough leads on to the second factor. */
export function PasswordForm({ admin, api, told, entered, held }: Props) {
  const { say, sayPayloads, hear, problemOf } = useWords()
  // pressed before the page has come to life, the browser would leave for the bare answer
  const [alive, setAlive] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState({ email: '', password: told })
  const email = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => setAlive(true), [])

  const refuse = (where: 'email' | 'password', message: string) => {
    setBusy(false)
    setProblem({ email: '', password: '', [where]: message })
    ;(where === 'email' ? email : password).current?.focus()
  }
  const signIn = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const given = { email: email.current?.value.trim() ?? '', password: password.current?.value ?? '' }
    if (!given.email) return refuse('email', say('empty'))
    if (!given.password) return refuse('password', say('empty'))
    setBusy(true)
    const answer = await hear(`${api}/login`, given)
    if (answer.kind === 'answered') return entered()
    if (answer.kind === 'refused' && answer.code === 'second_factor.needed')
      return held(answer.body as Needed)
    refuse('password', problemOf(answer))
  }

  return (
    <form action={`${api}/login`} className="second-factor-form" method="post" noValidate onSubmit={signIn}>
      <TextField
        autoComplete="username"
        field={email}
        id="field-email"
        label={sayPayloads('general:email')}
        name="email"
        problem={problem.email}
        required
        type="email"
      />
      <TextField
        autoComplete="current-password"
        field={password}
        id="field-password"
        label={sayPayloads('general:password')}
        name="password"
        problem={problem.password}
        required
        type="password"
      />
      <a href={`${admin}/forgot`}>{sayPayloads('authentication:forgotPasswordQuestion')}</a>
      <button aria-disabled={busy} className="second-factor-main" disabled={!alive} type="submit">
        {busy ? say('working') : sayPayloads('authentication:login')}
      </button>
    </form>
  )
}
