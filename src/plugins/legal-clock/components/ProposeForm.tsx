'use client'
import { useConfig } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import { propose } from './calendarApi'
import type { OnDone } from './CalendarProposal'
import { useWords } from './useWords'

/** A calendar file is laid before the others; nothing is in force by it. */
export function ProposeForm({ onDone }: { onDone: OnDone }) {
  const { config } = useConfig()
  const { say } = useWords()
  const id = useId()
  const [busy, setBusy] = useState(false)

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const file = data.get('file') as File
    const unit = String(data.get('unit') ?? '').trim()
    setBusy(true)
    const answer = await propose(config.routes.api, {
      content: await file.text(),
      ...(unit ? { unit } : {}),
      ...(file.name ? { source: file.name } : {}),
    })
    setBusy(false)
    if ('value' in answer) form.reset()
    await onDone(
      answer,
      ({ proposals }) => `${say('proposed')} ${proposals.map(({ label }) => label).join(', ')}`,
    )
  }
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('propose')}</h2>
      <form onSubmit={send}>
        <label htmlFor={`${id}-file`}>{say('file')}</label>
        <input
          accept=".json,.csv,application/json,text/csv"
          aria-describedby={`${id}-help`}
          id={`${id}-file`}
          name="file"
          required
          type="file"
        />
        <p id={`${id}-help`}>{say('fileHelp')}</p>
        <label htmlFor={`${id}-unit`}>{say('unitCode')}</label>
        <input id={`${id}-unit`} maxLength={60} name="unit" type="text" />
        <p>
          <button className="btn btn--style-primary btn--size-medium" disabled={busy} type="submit">
            {say('propose')}
          </button>
        </p>
      </form>
    </section>
  )
}
