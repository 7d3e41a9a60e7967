'use client'
import { useId, useRef, useState } from 'react'
import type { Outcome, Problem, StepAnswer, StepOrder } from './answers'
import { focusField } from './focusField'
import { StepForm } from './StepForm'
import { useWords } from './useWords'

type Props = {
  step: StepAnswer
  /** the one a person most likely wants */
  first: boolean
  /** id of the sentence that says why every step waits */
  waitsFor: string | undefined
  onTake: (step: StepAnswer, order: StepOrder) => Promise<Outcome>
}

/** One step: its button, why it is closed or what is missing, and its questions once it is chosen. */
export function StepItem({ step, first, waitsFor, onTake }: Props) {
  const { say } = useWords()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState(false)
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<{ message: string; problems: Problem[] }>()
  const problems = refused?.problems.length ? refused.problems : (step.problems ?? [])
  const closed = !step.open || problems.length > 0 || Boolean(waitsFor)
  const asks = step.needsNote || step.needsTime || step.confirm

  const send = async (order: StepOrder) => {
    setSending(true)
    const outcome = await onTake(step, order)
    setSending(false)
    if (outcome.kind === 'refused') setRefused(outcome)
    if (outcome.kind === 'unanswered') setRefused({ message: say('failed'), problems: [] })
    if (outcome.kind === 'taken') setRefused(undefined)
    if (outcome.kind === 'taken') setAsking(false)
  }
  const press = () => {
    if (closed || sending) return
    setRefused(undefined)
    if (asks) setAsking(true)
    else void send({ action: step.action })
  }
  const leave = () => {
    setAsking(false)
    setRefused(undefined)
    requestAnimationFrame(() => button.current?.focus())
  }

  return (
    <li className="workflow-step">
      {!asking && (
        <button
          aria-describedby={
            [step.why && `${id}-why`, problems.length > 0 && `${id}-problems`, waitsFor]
              .filter(Boolean)
              .join(' ') || undefined
          }
          aria-disabled={closed || sending}
          className="workflow-button"
          data-step={step.action}
          data-weight={weightOf(step, first && !closed)}
          onClick={press}
          ref={button}
          type="button"
        >
          {sending ? say('sending') : step.label}
        </button>
      )}
      {step.why && (
        <p className="workflow-why" id={`${id}-why`}>
          {step.why.message}
        </p>
      )}
      {problems.length > 0 && <Missing id={`${id}-problems`} problems={problems} step={step.label} />}
      {!asking && refused && problems.length === 0 && (
        <p className="workflow-error" role="alert">
          {refused.message}
        </p>
      )}
      {asking && (
        <StepForm error={refused?.message} onLeave={leave} onSend={send} sending={sending} step={step} />
      )}
    </li>
  )
}

/** What the content lacks; each leads to its field. */
function Missing({ id, problems, step }: { id: string; problems: Problem[]; step: string }) {
  const { say } = useWords()
  return (
    <div className="workflow-missing" id={id}>
      <p>{say('notYet', { step })}</p>
      <ul>
        {problems.map(({ code, field, message }) => (
          <li key={code}>
            <button className="workflow-link" onClick={() => focusField(field)} type="button">
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Only the step that leads straight on stands out; one that asks for a reason is never the obvious next. */
const weightOf = ({ needsNote, undoes }: StepAnswer, next: boolean) =>
  undoes ? 'quiet' : next && !needsNote ? 'main' : 'plain'
