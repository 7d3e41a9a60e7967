'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useRef } from 'react'
import type { Words } from '../options'
import type { Attachment } from '../store/attachments'
import { useAttachments } from './useAttachments'
import './attachments.css'

type Props = { slug: string; kinds: Record<string, Words> }

/** The papers an applicant has to bring: which are there, which are missing, how to add one and how to read one. */
export function AttachmentsPanel({ slug, kinds }: Props) {
  const { id } = useDocumentInfo()
  const { listed, told, busy, say, inWords, send, look } = useAttachments(slug, id ? String(id) : undefined)
  const kind = useRef<HTMLSelectElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const reason = useRef<HTMLInputElement>(null)
  if (!id || !listed) return null

  const attach = async () => {
    const body = new FormData()
    body.set('_payload', JSON.stringify({ kind: kind.current?.value }))
    const chosen = file.current?.files?.[0]
    if (chosen) body.set('file', chosen)
    if (!(await send('', body, 'done'))) return file.current?.focus()
    if (file.current) file.current.value = ''
    await look()
  }
  const read = async (one: Attachment) => {
    const answer = await send(`/${one.id}`, { reason: reason.current?.value ?? '' }, 'read')
    if (!answer) return reason.current?.focus()
    save(await answer.blob(), `${one.kind}.${one.form === 'jpeg' ? 'jpg' : one.form}`)
  }
  const { needed, missing, attachments } = listed
  return (
    <section aria-label={say('title')} className="attachments field-type">
      <h3>{say('title')}</h3>
      <p className="attachments-missing" data-missing={missing.length > 0}>
        {missing.length === 0
          ? say('allThere')
          : `${say('stillMissing')} ${missing.map((one) => inWords(kinds[one])).join('; ')}.`}
      </p>
      <ul>
        {needed.map((one) => (
          <li key={one.kind}>
            {inWords(one.label)}:{' '}
            {[one.attached > 0 && `${one.attached} ${say('attached')}`, one.seen && say('seen')]
              .filter(Boolean)
              .join(', ') || <strong>{say('missing')}</strong>}
          </li>
        ))}
      </ul>
      <div className="attachments-row">
        <span>
          <label htmlFor="attachments-kind">{say('kind')}</label>
          <select defaultValue={missing[0] ?? needed[0]?.kind} id="attachments-kind" ref={kind}>
            {Object.entries(kinds).map(([value, words]) => (
              <option key={value} value={value}>
                {inWords(words)}
              </option>
            ))}
          </select>
        </span>
        <span>
          <label htmlFor="attachments-file">{say('file')}</label>
          <input accept="image/jpeg,image/png,application/pdf" id="attachments-file" ref={file} type="file" />
        </span>
        <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={attach}>
          {say('attach')}
        </Button>
      </div>
      {attachments.length > 0 && (
        <>
          <p className="attachments-hint" id="attachments-help">
            {say('help')}
          </p>
          <span>
            <label htmlFor="attachments-reason">{say('reason')}</label>
            <input
              aria-describedby="attachments-help attachments-told"
              autoComplete="off"
              id="attachments-reason"
              maxLength={500}
              ref={reason}
              type="text"
            />
          </span>
          <ol>
            {attachments.map((one) => (
              <li className="attachments-row" key={one.id}>
                <span>
                  {inWords(kinds[one.kind])}, {one.form.toUpperCase()}, {Math.ceil(one.size / 1024)} kB,{' '}
                  {say(one.keptBy ? 'fromDesk' : 'fromApplicant')}
                </span>
                <Button
                  aria-label={`${say('open')}: ${inWords(kinds[one.kind])}`}
                  buttonStyle="secondary"
                  disabled={busy}
                  margin={false}
                  onClick={() => read(one)}
                >
                  {say('open')}
                </Button>
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="attachments-told" data-kind={told?.kind} id="attachments-told" role="status">
        {told?.text}
      </p>
    </section>
  )
}

/** Hands bytes to the browser as a file, and forgets them. */
function save(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
