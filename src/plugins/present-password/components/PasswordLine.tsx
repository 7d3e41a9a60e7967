'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Words } from './words'

type Props = {
  autoComplete: 'current-password' | 'new-password'
  button: string
  hint: string
  label: string
  name: string
  say: Words
  /** @returns why it was refused; null when it was taken */
  send: (password: string) => Promise<string | null>
}

/** One password and the button that sends it. Refused, it stays; taken, it is wiped. */
export function PasswordLine({ autoComplete, button, hint, label, name, say, send }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)

  const press = async () => {
    const input = field.current
    if (busy || !input) return
    setBusy(true)
    const why = input.value ? await send(input.value) : say.empty
    setBusy(false)
    setRefused(why ?? '')
    if (why) input.focus()
    else input.value = ''
  }
  // the account's form is around this one: Enter is not meant for it
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void press()
  }

  return (
    <div className="present-password-line">
      <label htmlFor={name}>{label}</label>
      <p id={`${name}-hint`}>{hint}</p>
      <div>
        <input
          aria-describedby={`${name}-hint ${name}-refused`}
          aria-invalid={refused !== ''}
          autoComplete={autoComplete}
          id={name}
          onKeyDown={onKeyDown}
          ref={field}
          type={shown ? 'text' : 'password'}
        />
        <label>
          <input checked={shown} onChange={() => setShown(!shown)} type="checkbox" /> {say.show}
        </label>
        <button aria-disabled={busy} onClick={() => void press()} type="button">
          {busy ? say.working : button}
        </button>
      </div>
      <p className="present-password-told" data-good="false" id={`${name}-refused`} role="alert">
        {refused}
      </p>
    </div>
  )
}
