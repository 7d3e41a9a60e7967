'use client'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { localValue, withOffset } from '../rules/localTime'
import type { StepAnswer, StepOrder } from './answers'
import { useWords } from './useWords'

type Props = {
  step: StepAnswer
  sending: boolean
  /** what the server said of the last attempt */
  error: string | undefined
  onSend: (order: StepOrder) => Promise<void>
  onLeave: () => void
}

/** What a step asks before it is taken: a note, an instant, or just whether it is meant. Escape leaves it. */
export function StepForm({ step, sending, error, onSend, onLeave }: Props) {
  const { say, locale } = useWords()
  const id = useId()
  const form = useRef<HTMLFieldSetElement>(null)
  const [note, setNote] = useState('')
  const [time, setTime] = useState(step.suggestedAt ? localValue(new Date(step.suggestedAt)) : '')
  const [wrong, setWrong] = useState<'note' | 'time'>()

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, input, button')?.focus()
  }, [])

  const send = () => {
    const at = step.needsTime ? withOffset(time) : null
    const lacks = step.needsNote && !note.trim() ? 'note' : step.needsTime && !at ? 'time' : undefined
    setWrong(lacks)
    if (lacks) return document.getElementById(`${id}-${lacks}`)?.focus()
    void onSend({ action: step.action, ...(note.trim() ? { note: note.trim() } : {}), ...(at ? { at } : {}) })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') onLeave()
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault() // Enter would submit the document's form around this one
      send()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }

  return (
    <fieldset className="workflow-form" onKeyDown={onKeyDown} ref={form}>
      <legend>{step.label}</legend>
      {!step.needsNote && !step.needsTime && <p>{say('sure', { stage: step.toLabel })}</p>}
      {step.needsTime && (
        <div>
          <label htmlFor={`${id}-time`}>{say('time')}</label>
          <input
            aria-describedby={`${id}-time-help`}
            aria-invalid={wrong === 'time'}
            id={`${id}-time`}
            min={localValue(new Date())}
            onChange={(event) => setTime(event.target.value)}
            type="datetime-local"
            value={time}
          />
          <p className="workflow-help" id={`${id}-time-help`}>
            {wrong === 'time' ? say('timeMissing') : say('timeHelp', { zone: zoneName(locale) })}
          </p>
        </div>
      )}
      {step.needsNote && (
        <div>
          <label htmlFor={`${id}-note`}>{say('note')}</label>
          <textarea
            aria-describedby={`${id}-note-help`}
            aria-invalid={wrong === 'note'}
            id={`${id}-note`}
            maxLength={4000}
            onChange={(event) => setNote(event.target.value)}
            required
            rows={4}
            value={note}
          />
          <p className="workflow-help" id={`${id}-note-help`}>
            {wrong === 'note' ? say('noteMissing') : say('noteHelp')}
          </p>
        </div>
      )}
      {error && (
        <p className="workflow-error" role="alert">
          {error}
        </p>
      )}
      <div className="workflow-row">
        <button
          aria-disabled={sending}
          className="workflow-button"
          data-weight={step.undoes ? 'grave' : 'main'}
          onClick={() => sending || send()}
          type="button"
        >
          {sending ? say('sending') : step.label}
        </button>
        <button className="workflow-button" data-weight="quiet" onClick={onLeave} type="button">
          {say('cancel')}
        </button>
      </div>
    </fieldset>
  )
}

/** The browser's own zone in words, such as WITA. */
const zoneName = (locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZoneName: 'short' })
    .formatToParts()
    .find((part) => part.type === 'timeZoneName')?.value ?? ''
