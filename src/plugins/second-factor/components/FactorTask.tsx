'use client'
import { useRef, useState } from 'react'
import type { Kind } from '../options'
import { Dialog } from './Dialog'
import { Enrol, type Enrolled } from './Enrol'
import { Heading } from './Heading'
import type { OwnState } from './OwnFactors'
import { type Given, Proof } from './Proof'
import { RecoveryCodes } from './RecoveryCodes'
import { TextField } from './TextField'
import { useWords } from './useWords'

export type Task =
  | { kind: 'add'; only?: 'app' | 'passkey' }
  | { kind: 'remove'; factor: string; name: string }
  | { kind: 'renew' }

type Props = { at: string; email: string; state: OwnState; task: Task; end: (told?: string) => void }

/** Adding, removing, renewing: each asks first for what the hub will not do without. */
export function FactorTask({ at, email, state, task, end }: Props) {
  const { say, hear, problemOf } = useWords()
  const [fresh, setFresh] = useState(state.fresh)
  const [codes, setCodes] = useState<string[]>()
  const password = useRef<HTMLInputElement>(null)
  const active = state.totp !== null || state.passkeys.length > 0
  const methods: Kind[] = [
    ...(state.totp ? (['totp'] as const) : []),
    ...(state.passkeysPossible && state.passkeys.length > 0 ? (['passkey'] as const) : []),
    ...(state.recoveryCodes > 0 ? (['recovery_code'] as const) : []),
  ]
  const title = task.kind === 'remove' ? say('removeTitle', { name: task.name }) : say('title')

  const renew = async () => {
    const answer = await hear<Enrolled>(`${at}/recovery-codes`, {})
    if (answer.kind === 'answered') return setCodes(answer.body.newRecoveryCodes)
    return problemOf(answer)
  }
  const proven = async (proof: Given) => {
    const answer = await hear(`${at}/prove`, proof)
    if (answer.kind !== 'answered') return problemOf(answer)
    setFresh(true)
  }
  const remove = async (proof: Given, factor: string) => {
    const given = { factor, password: password.current?.value, ...proof }
    const answer = await hear(`${at}/remove`, given)
    return answer.kind === 'answered' ? end(say('removed')) : problemOf(answer)
  }
  const enrolled = ({ newRecoveryCodes }: Enrolled) =>
    newRecoveryCodes ? setCodes(newRecoveryCodes) : end(say('added'))

  const content = () => {
    if (codes) {
      const told = say(task.kind === 'renew' ? 'renewed' : 'added')
      return <RecoveryCodes codes={codes} email={email} finish={() => end(told)} level="h2" />
    }
    if (task.kind === 'remove')
      return (
        <>
          <Heading level="h2">{title}</Heading>
          <p>{say('removeHint')}</p>
          <Proof
            at={at}
            give={async (proof) => (await remove(proof, task.factor)) ?? undefined}
            go={say('remove')}
            methods={methods}
          >
            <TextField
              autoComplete="current-password"
              field={password}
              label={say('password')}
              type="password"
            />
          </Proof>
        </>
      )
    if (active && !fresh)
      return (
        <>
          <Heading level="h2">{title}</Heading>
          <p>{say('proveFirst')}</p>
          <Proof at={at} give={proven} go={say('prove')} methods={methods} />
        </>
      )
    if (task.kind === 'renew') return <Renew renew={renew} title={say('renew')} />
    return (
      <>
        <Heading level="h2">{title}</Heading>
        <Enrol
          asksPassword={!active}
          at={at}
          done={enrolled}
          {...(task.only ? { only: task.only } : {})}
          passkeys={state.passkeysPossible}
        />
      </>
    )
  }
  return (
    <Dialog {...(codes ? {} : { close: () => end() })} label={title}>
      {content()}
    </Dialog>
  )
}

/** Asks once more: from here on the old codes are worth nothing. */
function Renew({ renew, title }: { renew: () => Promise<string | undefined | void>; title: string }) {
  const { say } = useWords()
  const [problem, setProblem] = useState('')
  return (
    <>
      <Heading level="h2">{title}</Heading>
      <p>{say('renewHint')}</p>
      <p className="second-factor-problem" role="alert">
        {problem}
      </p>
      <button
        className="second-factor-main"
        onClick={() => void renew().then((refused) => setProblem(refused ?? ''))}
        type="button"
      >
        {title}
      </button>
    </>
  )
}
