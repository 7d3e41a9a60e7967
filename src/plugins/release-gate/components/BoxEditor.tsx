'use client'
import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { RedactionBox } from '../rules/boxes'
import { BoxFields } from './BoxFields'
import { PageBoxes } from './PageBoxes'
import { useGate } from './useGate'

type Shown = { pages: number; width: number; height: number; picture: string }
type Place = Pick<RedactionBox, 'x' | 'y' | 'width' | 'height'>
type Props = { slug: string; id: string; boxes: RedactionBox[]; onKeep: (boxes: RedactionBox[]) => void }

/**
 * Boxes on the picture of a page, drawn by mouse or finger, or written as numbers. They are kept in page units, so that
 * neither zoom nor screen plays a part.
 */
export function BoxEditor({ slug, id, boxes: kept, onKeep }: Props) {
  const { say, send, told, busy } = useGate(slug)
  const [boxes, setBoxes] = useState(kept)
  const [number, setNumber] = useState(1)
  const [shown, setShown] = useState<Shown>()
  const [untested, setUntested] = useState(false)
  const reason = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)

  const show = async (page: number) => {
    const answer = await send<Shown>(`${id}/page`, { page, reason: reason.current?.value ?? '' })
    if (!answer) return
    setShown(answer)
    setNumber(page)
  }
  const add = (place: Place) =>
    setBoxes([...boxes, { page: number, ...place, letter: 'h', test: boxes.at(-1)?.test ?? '' }])
  const remove = (at: number) => {
    setBoxes(boxes.filter((_one, other) => other !== at))
    // the button that had the focus is gone with its box
    list.current?.focus()
  }
  const keep = () => {
    const first = boxes.findIndex(({ test }) => test.trim() === '')
    setUntested(first >= 0)
    if (first < 0) return onKeep(boxes)
    list.current?.querySelectorAll<HTMLInputElement>('input[type=text]')[first]?.focus()
  }
  /** The panel stands in the form of the document, which Enter would send. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (event.target === reason.current && !busy) void show(number)
  }
  const turn = (to: number, word: string, isClosed: boolean) => (
    <Button buttonStyle="secondary" disabled={busy || isClosed} margin={false} onClick={() => show(to)}>
      {say(word)}
    </Button>
  )
  return (
    <details className="gate-editor" onKeyDown={onKeyDown}>
      <summary>{say('redact')}</summary>
      <p className="gate-decide">
        <label htmlFor="gate-page-reason">{say('reason')}</label>
        <input
          autoComplete="off"
          defaultValue={say('redact')}
          id="gate-page-reason"
          maxLength={500}
          ref={reason}
          type="text"
        />
        <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={() => show(number)}>
          {say('showPage')}
        </Button>
      </p>
      <p className="gate-told" data-kind={told?.kind} role="status">
        {told?.text}
      </p>
      {shown && (
        <>
          <div className="gate-acts">
            {turn(number - 1, 'before', number <= 1)}
            <span>
              {say('page')} {number} / {shown.pages}
            </span>
            {turn(number + 1, 'after', number >= shown.pages)}
            <Button buttonStyle="secondary" margin={false} onClick={() => add(middleOf(shown))}>
              {say('addBox')}
            </Button>
          </div>
          <p className="gate-hint">{say('howToDraw')}</p>
          <PageBoxes
            {...shown}
            boxes={boxes}
            number={number}
            onDraw={add}
            title={`${say('page')} ${number}`}
          />
        </>
      )}
      <ol aria-label={say('boxes')} className="gate-boxes" ref={list} tabIndex={-1}>
        {boxes.map((box, at) => (
          <BoxFields
            box={box}
            isUntested={untested && box.test.trim() === ''}
            key={at}
            name={`${say('box')} ${at + 1}`}
            onChange={(changed) => setBoxes(boxes.map((one, other) => (other === at ? changed : one)))}
            onRemove={() => remove(at)}
            say={say}
          />
        ))}
      </ol>
      {untested && (
        <p className="gate-told" data-kind="refused" id="gate-untested" role="alert">
          {say('untested')}
        </p>
      )}
      <Button buttonStyle="primary" disabled={busy} margin={false} onClick={keep}>
        {say('keepBoxes')}
      </Button>
    </details>
  )
}

const middleOf = ({ width, height }: Shown): Place => ({
  x: width / 4,
  y: height / 4,
  width: width / 4,
  height: height / 40,
})
