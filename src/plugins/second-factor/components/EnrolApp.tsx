'use client'
import { type SubmitEvent, useRef, useState } from 'react'
import { Copy } from './Copy'
import type { Enrolled, EnrolProps } from './Enrol'
import { Heading } from './Heading'
import { QrCode } from './QrCode'
import { TextField } from './TextField'
import { useWords } from './useWords'

type Props = EnrolProps & { begun: { secret: string; address: string }; other: () => void }

/** An authenticator app: the QR code, the same in letters, and the first code as a proof that it took. */
export function EnrolApp({ at, begun, done, lapsed, other, passkeys }: Props) {
  const { say, hear, problemOf } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLInputElement>(null)

  const refuse = (why: string) => {
    setBusy(false)
    setProblem(why)
    field.current?.select()
    field.current?.focus()
  }
  const activate = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const code = field.current?.value.trim() ?? ''
    if (busy) return
    if (!code) return refuse(say('empty'))
    setBusy(true)
    const answer = await hear<Enrolled>(`${at}/enrol`, { code })
    if (answer.kind === 'answered') return done(answer.body)
    if (answer.kind === 'refused' && answer.code === 'second_factor.ticket_not_valid' && lapsed)
      return lapsed(answer.message)
    refuse(problemOf(answer))
  }

  return (
    <form className="second-factor-form" noValidate onSubmit={activate}>
      <Heading level="h2">{say('app')}</Heading>
      <p>{say('scan')}</p>
      <QrCode label={say('qr')} text={begun.address} />
      <a className="second-factor-here" href={begun.address}>
        {say('onThisPhone')}
      </a>
      <p>{say('cannotScan')}</p>
      <div className="second-factor-row">
        <code className="second-factor-secret">{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
        <Copy text={begun.secret} />
      </div>
      <TextField
        autoComplete="one-time-code"
        field={field}
        inputMode="numeric"
        label={say('confirm')}
        maxLength={7}
        problem={problem}
      />
      <button aria-disabled={busy} className="second-factor-main" type="submit">
        {busy ? say('working') : say('activate')}
      </button>
      {passkeys && (
        <button className="second-factor-link" onClick={other} type="button">
          {say('chooseOther')}
        </button>
      )}
    </form>
  )
}
