'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useRef } from 'react'
import type { RedactionBox } from '../rules/boxes'
import type { Decision } from '../rules/decisions'
import type { Finding, FindingKind, Note } from '../rules/findings'
import { BoxEditor } from './BoxEditor'
import { FindingRow } from './FindingRow'
import { useGate } from './useGate'
import './gate.css'

type File = {
  stage?: string
  kind?: string
  findings?: Finding[]
  decisions?: Decision[]
  boxes?: RedactionBox[]
  notes?: Note[]
}
type Props = { slug: string; never: readonly FindingKind[] }

/** The way of one file: its findings one by one, the boxes, the outgoing file, the signature. */
export function GatePanel({ slug, never }: Props) {
  const { id, savedDocumentData } = useDocumentInfo()
  const { say, send, told, busy, api } = useGate(slug)
  const reason = useRef<HTMLInputElement>(null)
  const file = (savedDocumentData ?? {}) as File
  if (!id) return null

  const act = async (order: object) => {
    const answer = await send(`${id}/acts`, order)
    if (answer) window.location.reload()
  }
  const { stage, kind = '', findings = [], decisions = [], boxes = [], notes = [] } = file
  const open = stage === 'inspected' || stage === 'prepared'
  const isSheet = kind === 'xlsx' || kind === 'csv'
  return (
    <section aria-label={say('title')} className="gate field-type">
      <h3>{say('title')}</h3>
      {findings.length === 0 && <p>{say('none')}</p>}
      <ul className="gate-findings">
        {findings.map((finding) => (
          <FindingRow
            busy={busy}
            decision={decisions.findLast((one) => one.finding === finding.id)}
            finding={finding}
            key={finding.id}
            mayAccept={!never.includes(finding.kind)}
            onDecide={(verdict, words) => act({ act: 'decide', finding: finding.id, verdict, reason: words })}
            open={open}
            say={say}
          />
        ))}
      </ul>
      {notes.map(({ code, place }) => (
        <p className="gate-hint" key={code + place}>
          {place}: {say(code === 'gate.no_scanner' ? 'noScanner' : 'picture')}
        </p>
      ))}
      {open && !isSheet && kind !== 'txt' && (
        <BoxEditor
          boxes={boxes}
          id={String(id)}
          onKeep={(drawn) => act({ act: 'redact', boxes: drawn })}
          slug={slug}
        />
      )}
      <p className="gate-told" data-kind={told?.kind} role="status">
        {told?.text}
      </p>
      <div className="gate-acts">
        {stage === 'inspected' &&
          (isSheet ? ['xlsx', 'csv'] : [undefined]).map((form) => (
            <Button
              buttonStyle="primary"
              disabled={busy}
              key={form ?? 'same'}
              margin={false}
              onClick={() => act({ act: 'prepare', form })}
            >
              {say('prepare')} {form?.toUpperCase()}
            </Button>
          ))}
        {stage === 'prepared' && (
          <Button buttonStyle="primary" disabled={busy} margin={false} onClick={() => act({ act: 'sign' })}>
            {say('sign')}
          </Button>
        )}
        {(stage === 'prepared' || stage === 'released') && (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => window.location.assign(`${api}/${id}/outgoing`)}
          >
            {say('outgoing')}
          </Button>
        )}
      </div>
      {(open || stage === 'released') && (
        <p className="gate-decide">
          <label htmlFor="gate-block">{say('reason')}</label>
          <input autoComplete="off" id="gate-block" maxLength={500} ref={reason} type="text" />
          <Button
            buttonStyle="secondary"
            disabled={busy}
            margin={false}
            onClick={() => act({ act: open ? 'block' : 'withdraw', reason: reason.current?.value })}
          >
            {say(open ? 'block' : 'withdraw')}
          </Button>
        </p>
      )}
    </section>
  )
}
