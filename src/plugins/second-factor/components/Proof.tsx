'use client'
import { startAuthentication } from '@simplewebauthn/browser'
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { Kind } from '../options'
import { TextField } from './TextField'
import { useWords } from './useWords'

/** What is sent as a proof. */
export type Given = { code: string } | { recoveryCode: string } | { passkey: object }

type Props = {
  /** Address of the proof; a passkey asks below it for its challenge. */
  at: string
  methods: readonly Kind[]
  /** What the button says. */
  go: string
  /** Sends the proof on. @returns what was wrong; nothing when it was right */
  give: (proof: Given) => Promise<string | undefined>
  /** What else is asked in the same form. */
  children?: ReactNode
}

/** One way to prove the second factor, and the others to choose from. */
export function Proof({ at, methods, go, give, children }: Props) {
  const { say, hear, problemOf } = useWords()
  const [kind, setKind] = useState<Kind>(methods[0] ?? 'totp')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLButtonElement>(null)
  const switched = useRef(false)
  // the button that was pressed is gone: focus goes on to what took its place
  useEffect(() => {
    if (switched.current) (field.current ?? main.current)?.focus()
  }, [kind])

  const byPasskey = async (): Promise<string | undefined> => {
    const asked = await hear<Parameters<typeof startAuthentication>[0]['optionsJSON']>(`${at}/passkey`, {})
    if (asked.kind !== 'answered') return problemOf(asked)
    const passkey = await startAuthentication({ optionsJSON: asked.body }).catch(() => null) // put aside, or none here
    return passkey ? give({ passkey }) : say('passkeyStopped')
  }
  const prove = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (busy) return
    const typed = field.current?.value.trim() ?? ''
    if (kind !== 'passkey' && !typed) return refuse(say('empty'))
    setBusy(true)
    const refused = await (kind === 'passkey'
      ? byPasskey()
      : give(kind === 'totp' ? { code: typed } : { recoveryCode: typed }))
    setBusy(false)
    if (refused) refuse(refused)
  }
  const refuse = (why: string) => {
    setProblem(why)
    field.current?.select()
    field.current?.focus()
  }

  return (
    <form className="second-factor-form" noValidate onSubmit={prove}>
      {children}
      {kind === 'totp' && (
        <TextField
          autoComplete="one-time-code"
          field={field}
          inputMode="numeric"
          key="totp"
          label={say('enterCode')}
          maxLength={7}
          problem={problem}
        />
      )}
      {kind === 'recovery_code' && (
        <TextField
          autoCapitalize="characters"
          autoComplete="off"
          field={field}
          hint={say('recoveryHint')}
          key="recovery"
          label={say('enterRecoveryCode')}
          problem={problem}
          spellCheck={false}
        />
      )}
      {kind === 'passkey' && (
        <>
          <p>{say('passkeyHint')}</p>
          <p className="second-factor-problem" role="alert">
            {problem}
          </p>
        </>
      )}
      <button aria-disabled={busy} className="second-factor-main" ref={main} type="submit">
        {busy ? say('working') : kind === 'passkey' ? say('usePasskey') : go}
      </button>
      {methods.length > 1 && (
        <fieldset className="second-factor-others">
          <legend>{say('otherWays')}</legend>
          {methods
            .filter((other) => other !== kind)
            .map((other) => (
              <button
                className="second-factor-link"
                key={other}
                onClick={() => {
                  switched.current = true
                  setProblem('')
                  setKind(other)
                }}
                type="button"
              >
                {say(`way_${other}`)}
              </button>
            ))}
        </fieldset>
      )}
    </form>
  )
}
