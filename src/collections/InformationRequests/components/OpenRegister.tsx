'use client'
import { type FormEvent, useState } from 'react'
import { registerWords as words, speak } from './words'

type Props = { address: string; language: string; span: Record<string, string> }

/** Asks for the reason, and brings the register whose identities were read for it. */
export function OpenRegister({ address, language, span }: Props) {
  const say = speak(language)
  const [told, setTold] = useState<{ words: string; failed?: boolean }>()
  const [isBusy, setBusy] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const order = { ...span, ...Object.fromEntries(new FormData(event.currentTarget)) }
    setBusy(true)
    const failure = await bring(address, order).catch(() => say(words.failed))
    setBusy(false)
    setTold(
      failure === undefined
        ? { words: say(words.done) }
        : { words: failure || say(words.failed), failed: true },
    )
  }
  return (
    <details>
      <summary>{say(words.open)}</summary>
      <p>{say(words.openHelp)}</p>
      <form onSubmit={send}>
        <label>
          {say(words.identity)}
          <select defaultValue="public" name="identity">
            <option value="public">{say(words.public)}</option>
            <option value="full">{say(words.full)}</option>
          </select>
        </label>
        <label>
          {say(words.format)}
          <select defaultValue="xlsx" name="format">
            <option value="xlsx">XLSX</option>
            <option value="csv">CSV</option>
            <option value="pdf">PDF</option>
          </select>
        </label>
        <label>
          {say(words.reason)}
          <textarea maxLength={500} minLength={10} name="reason" required rows={3} />
        </label>
        <button disabled={isBusy} type="submit">
          {say(words.download)}
        </button>
      </form>
      <p role={told?.failed ? 'alert' : 'status'}>{told?.words}</p>
    </details>
  )
}

/** @returns what the hub said when it refused; undefined when the file came */
async function bring(address: string, order: Record<string, unknown>): Promise<string | undefined> {
  const answer = await fetch(address, {
    ...{ method: 'POST', credentials: 'include', body: JSON.stringify(order) },
    headers: { 'Content-Type': 'application/json' },
  })
  if (!answer.ok) {
    const { errors } = (await answer.json()) as { errors?: Array<{ message?: string }> }
    return errors?.[0]?.message ?? ''
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download =
    /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'register'
  link.click()
  URL.revokeObjectURL(link.href)
  return undefined
}
