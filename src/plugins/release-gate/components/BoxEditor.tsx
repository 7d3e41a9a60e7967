'use client'
import { Button } from '@payloadcms/ui'
import { type PointerEvent, useRef, useState } from 'react'
import type { RedactionBox } from '../rules/boxes'
import { BoxFields } from './BoxFields'
import { useGate } from './useGate'

type Shown = { pages: number; width: number; height: number; picture: string }
type Point = { x: number; y: number }
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
  const [from, setFrom] = useState<Point>()
  const [to, setTo] = useState<Point>()
  const reason = useRef<HTMLInputElement>(null)

  const show = async (page: number) => {
    const answer = await send<Shown>(`${id}/page`, { page, reason: reason.current?.value ?? '' })
    if (!answer) return
    setShown(answer)
    setNumber(page)
  }
  const add = (place: Point & { width: number; height: number }) =>
    setBoxes([...boxes, { page: number, ...place, letter: 'h', test: boxes.at(-1)?.test ?? '' }])
  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent): Point => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    return {
      x: ((clientX - left) / width) * (shown?.width ?? 0),
      y: ((clientY - top) / height) * (shown?.height ?? 0),
    }
  }
  const drop = (event: PointerEvent) => {
    if (from) {
      const place = between(from, pointOf(event))
      if (place.width > 2 && place.height > 2) add(place)
    }
    setFrom(undefined)
    setTo(undefined)
  }
  const own = boxes.map((box, at) => ({ box, at })).filter(({ box }) => box.page === number)
  const drawing = from && to ? between(from, to) : undefined
  return (
    <details className="gate-editor">
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
            <Button
              buttonStyle="secondary"
              disabled={busy || number <= 1}
              margin={false}
              onClick={() => show(number - 1)}
            >
              {say('before')}
            </Button>
            <span>
              {number} / {shown.pages}
            </span>
            <Button
              buttonStyle="secondary"
              disabled={busy || number >= shown.pages}
              margin={false}
              onClick={() => show(number + 1)}
            >
              {say('after')}
            </Button>
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() =>
                add({
                  x: shown.width / 4,
                  y: shown.height / 4,
                  width: shown.width / 4,
                  height: shown.height / 40,
                })
              }
            >
              {say('addBox')}
            </Button>
          </div>
          <svg
            aria-label={`${say('page')} ${number}`}
            className="gate-page"
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId)
              setFrom(pointOf(event))
            }}
            onPointerMove={(event) => from && setTo(pointOf(event))}
            onPointerUp={drop}
            role="img"
            viewBox={`0 0 ${shown.width} ${shown.height}`}
          >
            <image height={shown.height} href={shown.picture} width={shown.width} />
            {own.map(({ box, at }) => (
              <rect height={box.height} key={at} width={box.width} x={box.x} y={box.y} />
            ))}
            {drawing && <rect {...drawing} />}
          </svg>
        </>
      )}
      <ol className="gate-boxes">
        {boxes.map((box, at) => (
          <BoxFields
            box={box}
            key={at}
            onChange={(changed) => setBoxes(boxes.map((one, other) => (other === at ? changed : one)))}
            onRemove={() => setBoxes(boxes.filter((_one, other) => other !== at))}
            say={say}
          />
        ))}
      </ol>
      <Button buttonStyle="primary" disabled={busy} margin={false} onClick={() => onKeep(boxes)}>
        {say('keepBoxes')}
      </Button>
    </details>
  )
}

const between = (one: Point, other: Point) => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
})
