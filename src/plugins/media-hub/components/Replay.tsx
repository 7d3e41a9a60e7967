'use client'
import { type KeyboardEvent, useId, useState } from 'react'
import { useWords } from './useWords'

/** Asks from which position on everything is to be sent again; the second press orders it. */
export function Replay({
  sending,
  onOrder,
}: {
  sending: boolean
  onOrder: (after: number) => Promise<void>
}) {
  const { say } = useWords()
  const id = useId()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const [wrong, setWrong] = useState(false)

  const order = async () => {
    const usable = /^\d{1,15}$/.test(text.trim())
    setWrong(!usable)
    setAsked(usable && !asked)
    if (!usable) document.getElementById(id)?.focus()
    else if (asked) await onOrder(Number(text))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault() // Enter would submit the document's form around this one
    if (!sending) void order()
  }

  return (
    <details className="distribution-replay">
      <summary>{say('replay')}</summary>
      <div className="distribution-row">
        <div>
          <label htmlFor={id}>{say('replayAfter')}</label>
          <input
            aria-describedby={`${id}-help`}
            aria-invalid={wrong}
            id={id}
            inputMode="numeric"
            onChange={(event) => {
              setText(event.target.value)
              setAsked(false)
            }}
            onKeyDown={onKeyDown}
            value={text}
          />
        </div>
        <button
          aria-disabled={sending}
          className="distribution-button"
          onClick={() => sending || void order()}
          type="button"
        >
          {asked ? say('replayNow') : say('replay')}
        </button>
      </div>
      <p className="distribution-hint" id={`${id}-help`} role="status">
        {wrong
          ? say('replayWrong')
          : asked
            ? say('replayConfirm', { after: text.trim() })
            : say('replayHelp')}
      </p>
    </details>
  )
}
