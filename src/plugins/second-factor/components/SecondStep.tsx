'use client'
import type { Needed } from '../signIn/needed'
import { Heading } from './Heading'
import { type Given, Proof } from './Proof'
import { useWords } from './useWords'

export type StepProps = {
  /** Address of the second step. */
  at: string
  needed: Needed
  entered: () => void
  giveUp: (why?: string) => Promise<void>
}

/** After the password: a code, a passkey or a recovery code. */
export function SecondStep({ at, needed, entered, giveUp }: StepProps) {
  const { say, hear, problemOf } = useWords()
  const give = async (proof: Given) => {
    const answer = await hear(`${at}/prove`, proof)
    if (answer.kind === 'answered') entered()
    else if (answer.kind === 'refused' && answer.code === 'second_factor.ticket_not_valid')
      await giveUp(answer.message)
    else return problemOf(answer)
    return undefined
  }
  return (
    <div className="second-factor-step">
      <Heading>{say('title')}</Heading>
      <p>{say('signingInAs', { email: needed.email })}</p>
      <Proof at={at} give={give} go={say('go')} methods={needed.methods} />
      <p className="second-factor-soft">{say('lost')}</p>
      <button className="second-factor-link" onClick={() => void giveUp()} type="button">
        {say('back')}
      </button>
    </div>
  )
}
