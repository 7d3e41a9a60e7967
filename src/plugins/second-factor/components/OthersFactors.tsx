'use client'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { OthersState } from '../endpoints/resetEndpoints'
import { Dialog } from './Dialog'
import { Heading } from './Heading'
import { useWords } from './useWords'

/** Whether somebody has a second factor, and for his administrator: taking it away when the phone is lost. */
export function OthersFactors({ at }: { at: string }) {
  const { say, hear, problemOf } = useWords()
  const [state, setState] = useState<OthersState>()
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState('')
  const [told, setTold] = useState('')
  const reason = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    void hear<OthersState>(at).then((answer) => answer.kind === 'answered' && setState(answer.body))
    // oxlint-disable-next-line react/exhaustive-deps -- its language does not change what there is
  }, [at])

  const reset = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const answer = await hear<OthersState>(`${at}/reset`, { reason: reason.current?.value ?? '' })
    if (answer.kind !== 'answered') {
      setProblem(problemOf(answer))
      return reason.current?.focus()
    }
    setState(answer.body)
    setAsked(false)
    setTold(say('resetDone'))
  }

  if (!state) return null
  const standing = state.hasFactor ? 'othersActive' : state.required ? 'othersRequired' : 'othersNone'
  return (
    <>
      <p>{say(standing)}</p>
      {state.mayReset && (
        <div className="second-factor-row">
          <button
            aria-label={say('resetTitle')}
            className="second-factor-side"
            onClick={() => {
              setProblem('')
              setAsked(true)
            }}
            type="button"
          >
            {say('reset')}
          </button>
        </div>
      )}
      <p role="status">{told}</p>
      {asked && (
        <Dialog close={() => setAsked(false)} label={say('resetTitle')}>
          <form className="second-factor-form" noValidate onSubmit={reset}>
            <Heading level="h2">{say('resetTitle')}</Heading>
            <p>{say('resetHint')}</p>
            <div className="second-factor-field">
              <label htmlFor="second-factor-reason">{say('reason')}</label>
              <textarea
                aria-describedby="second-factor-reason-problem"
                aria-invalid={problem ? true : undefined}
                id="second-factor-reason"
                maxLength={500}
                ref={reason}
                rows={3}
              />
              <p className="second-factor-problem" id="second-factor-reason-problem" role="alert">
                {problem}
              </p>
            </div>
            <button className="second-factor-main" type="submit">
              {say('resetNow')}
            </button>
          </form>
        </Dialog>
      )}
    </>
  )
}
