'use client'
import { type ReactNode, useState } from 'react'
import type { Needed } from '../signIn/needed'
import { FirstFactor } from './FirstFactor'
import { PasswordForm } from './PasswordForm'
import { SecondStep } from './SecondStep'
import { useWords } from './useWords'
import './second-factor.css'

type Props = {
  admin: string
  api: string
  to: string
  /** What a ticket in this browser still asks for. */
  given: Needed | null
  above: ReactNode
  below: ReactNode
}

/** The steps of a sign-in, each alone on the page. */
export function SignIn({ above, admin, api, below, given, to }: Props) {
  const { hear } = useWords()
  const [needed, setNeeded] = useState(given)
  const [told, setTold] = useState('')
  const at = `${api}/second-factor/sign-in`
  const enter = () => location.assign(to)
  const giveUp = async (why = '') => {
    await hear(`${at}/cancel`, {})
    setTold(why)
    setNeeded(null)
  }

  if (!needed)
    return (
      <>
        {above}
        <PasswordForm admin={admin} api={api} entered={enter} held={setNeeded} told={told} />
        {below}
      </>
    )
  const Step = needed.enrol ? FirstFactor : SecondStep
  return <Step at={at} entered={enter} giveUp={giveUp} needed={needed} />
}
