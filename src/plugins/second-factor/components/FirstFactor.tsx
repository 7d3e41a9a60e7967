'use client'
import { useState } from 'react'
import { Enrol } from './Enrol'
import { Heading } from './Heading'
import { RecoveryCodes } from './RecoveryCodes'
import type { StepProps } from './SecondStep'
import { useWords } from './useWords'

/** After the password of somebody who must have a second factor and has none: enrolment, then in. */
export function FirstFactor({ at, needed, entered, giveUp }: StepProps) {
  const { say } = useWords()
  const [codes, setCodes] = useState<string[]>()
  if (codes)
    return (
      <div className="second-factor-step">
        <RecoveryCodes codes={codes} email={needed.email} finish={entered} level="h1" />
      </div>
    )
  return (
    <div className="second-factor-step">
      <Heading>{say('title')}</Heading>
      <p>{say('mustEnrol')}</p>
      <Enrol
        at={at}
        done={({ recoveryCodes }) => (recoveryCodes ? setCodes(recoveryCodes) : entered())}
        lapsed={(why) => void giveUp(why)}
        passkeys={needed.passkeys}
      />
      <button className="second-factor-link" onClick={() => void giveUp()} type="button">
        {say('back')}
      </button>
    </div>
  )
}
