'use client'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { type Answer, ask } from './ask'
import { type Invited, Invitation } from './Invitation'
import { PasswordFields } from './PasswordFields'
import { useWords } from './useWords'
import './invitations.css'

type Props = { admin: string; api: string; product: string }

/** Who invites to what, and the choice of a password; then the way in. */
export function AcceptForm({ admin, api, product }: Props) {
  const { say } = useWords()
  const [opened, setOpened] = useState<Answer<Invited>>()
  const [busy, setBusy] = useState(false)
  const [stored, setStored] = useState(false)
  const [problem, setProblem] = useState('')
  const field = useRef<HTMLInputElement>(null)

  const open = async () =>
    setOpened(await ask<Invited>(`${api}/invitations/open`, { token: secretOf(location) }))
  useEffect(() => {
    void open()
    window.addEventListener('hashchange', open)
    return () => window.removeEventListener('hashchange', open)
    // oxlint-disable-next-line react/exhaustive-deps -- the page is opened once
  }, [api])

  const refuse = (message: string) => {
    setBusy(false)
    setProblem(message)
    field.current?.focus()
  }
  const accept = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = field.current?.value ?? ''
    if (!password) return refuse(say('empty'))
    setBusy(true)
    const token = secretOf(location)
    const answer = await ask<{ email: string }>(`${api}/invitations/accept`, { token, password })
    if (answer.kind === 'unanswered') return refuse(say('unanswered'))
    if (answer.kind === 'refused') {
      if (answer.status === 404) setOpened(answer)
      return refuse(answer.message)
    }
    const entered = await ask(`${api}/login`, { email: answer.body.email, password })
    if (entered.kind === 'answered') return location.assign(admin)
    setStored(true)
  }

  if (stored) return <Told link={`${admin}/login`} linkText={say('toLogin')} title={say('stored')} />
  if (!opened) return <p role="status">{say('opening')}</p>
  if (opened.kind === 'refused')
    return (
      <Told link={`${admin}/login`} linkText={say('toLogin')} title={say('notValid')}>
        {opened.message}
      </Told>
    )
  if (opened.kind === 'unanswered')
    return (
      <>
        <p role="alert">{say('unanswered')}</p>
        <button className="invitation-button" onClick={() => void open()} type="button">
          {say('again')}
        </button>
      </>
    )
  return (
    <>
      <Invitation invited={opened.body} product={product} />
      <form noValidate onSubmit={accept}>
        <input autoComplete="username" hidden name="email" readOnly type="email" value={opened.body.email} />
        <PasswordFields field={field} problem={problem} />
        <button aria-disabled={busy} className="invitation-button" type="submit">
          {busy ? say('accepting') : say('accept')}
        </button>
      </form>
    </>
  )
}

/** The secret behind # of the address. */
const secretOf = ({ hash }: Location) => hash.slice(1)

function Told(props: { title: string; link: string; linkText: string; children?: string }) {
  return (
    <div role="alert">
      <h1>{props.title}</h1>
      {props.children && <p>{props.children}</p>}
      <a className="invitation-button" href={props.link}>
        {props.linkText}
      </a>
    </div>
  )
}
