'use client'
import { useEffect, useId, useRef, useState } from 'react'
import type { ToldHolder } from '../endpoints/recalls'
import { order } from './recallApi'
import { useWords } from './useWords'

type Props = {
  api: string
  seq: number
  holder: ToldHolder
  isOpen: boolean
  onOpen: (open: boolean) => void
  onDone: (words: string) => void
}

/** Writing down what the outlet said on the telephone, and asking it once more by letter. */
export function HolderActions({
  api,
  seq,
  holder: { outlet, name, letterAt, isWritten },
  isOpen,
  onOpen,
  onDone,
}: Props) {
  const { say } = useWords()
  const hasNoAddress = letterAt !== null && !isWritten
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState('')
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])

  const send = async (path: string, body: object, words: string) => {
    if (sending) return
    setSending(true)
    const refusal = await order(`${api}/recall/${path}`, { seq, outlet, ...body })
    setSending(false)
    setRefused(refusal ? refusal.message || say('recallFailed') : '')
    if (refusal) return
    onOpen(false)
    onDone(words)
  }

  if (isOpen)
    return (
      <Recording
        name={name}
        onCancel={() => onOpen(false)}
        onSave={(saidBy) => void send('receipts', { saidBy }, say('recallRecorded', { name }))}
        refused={refused}
        sending={sending}
      />
    )
  return (
    <div className="distribution-row">
      <button
        aria-label={say('recallRecordOf', { name })}
        className="distribution-button"
        onClick={() => onOpen(true)}
        ref={opener}
        type="button"
      >
        {say('recallRecord')}
      </button>
      {!hasNoAddress && (
        <button
          aria-disabled={sending}
          aria-label={say('recallAskOf', { name })}
          className="distribution-button"
          onClick={() => void send('letters', {}, say('recallAsked', { name }))}
          type="button"
        >
          {say('recallAsk')}
        </button>
      )}
      {refused && (
        <p className="distribution-error" role="alert">
          {refused}
        </p>
      )}
    </div>
  )
}

type RecordingProps = {
  name: string
  sending: boolean
  refused: string
  onSave: (saidBy: string) => void
  onCancel: () => void
}

function Recording({ name, sending, refused, onSave, onCancel }: RecordingProps) {
  const { say } = useWords()
  const [saidBy, setSaidBy] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [field, help] = [useId(), useId()]
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <form
      aria-label={say('recallRecordOf', { name })}
      className="distribution-replay"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const isTooShort = saidBy.trim().length < 2
        setMissing(isTooShort)
        if (isTooShort) input.current?.focus()
        else onSave(saidBy.trim())
      }}
    >
      <label htmlFor={field}>{say('recallSaidBy')}</label>
      <input
        aria-describedby={help}
        aria-invalid={isMissing}
        id={field}
        maxLength={200}
        onChange={(event) => setSaidBy(event.target.value)}
        ref={input}
        required
        value={saidBy}
      />
      <small id={help}>{say(isMissing ? 'recallSaidByMissing' : 'recallSaidByHelp')}</small>
      {refused && (
        <p className="distribution-error" role="alert">
          {refused}
        </p>
      )}
      <div className="distribution-row">
        <button aria-disabled={sending} className="distribution-button" type="submit">
          {say('recallSave')}
        </button>
        <button className="distribution-button" onClick={onCancel} type="button">
          {say('recallCancel')}
        </button>
      </div>
    </form>
  )
}
