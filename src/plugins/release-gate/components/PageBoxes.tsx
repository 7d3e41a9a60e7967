'use client'
import { type PointerEvent, useState } from 'react'
import type { RedactionBox } from '../rules/boxes'

type Point = { x: number; y: number }
type Place = Point & { width: number; height: number }
type Props = {
  title: string
  picture: string
  width: number
  height: number
  /** All boxes; those of this page are drawn, each with its number in the list. */
  boxes: RedactionBox[]
  number: number
  onDraw: (place: Place) => void
}

/** Smaller than this, in page units, was a slip of the hand. */
const LEAST = 2

/** The picture of a page with its boxes; a new one is drawn by dragging. */
export function PageBoxes({ title, picture, width, height, boxes, number, onDraw }: Props) {
  const [from, setFrom] = useState<Point>()
  const [to, setTo] = useState<Point>()

  /** Where the pointer is, in page units; outside the page it is at its edge. */
  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent): Point => {
    const at = currentTarget.getBoundingClientRect()
    const within = (share: number, most: number) => Math.min(Math.max(share, 0), 1) * most
    return {
      x: within((clientX - at.left) / at.width, width),
      y: within((clientY - at.top) / at.height, height),
    }
  }
  const end = () => {
    setFrom(undefined)
    setTo(undefined)
  }
  const drop = (event: PointerEvent) => {
    const place = from && between(from, pointOf(event))
    if (place && place.width > LEAST && place.height > LEAST) onDraw(place)
    end()
  }
  const letter = width / 45
  const drawing = from && to ? between(from, to) : undefined
  return (
    <svg
      aria-label={title}
      className="gate-page"
      onPointerCancel={end}
      onPointerDown={(event) => {
        if (!event.isPrimary || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setFrom(pointOf(event))
      }}
      onPointerMove={(event) => from && setTo(pointOf(event))}
      onPointerUp={drop}
      role="img"
      viewBox={`0 0 ${width} ${height}`}
    >
      <image height={height} href={picture} width={width} />
      {boxes.map((box, at) =>
        box.page === number ? (
          <g key={at}>
            <rect height={sized(box.height)} width={sized(box.width)} x={sized(box.x)} y={sized(box.y)} />
            <text fontSize={letter} x={sized(box.x) + letter / 5} y={sized(box.y) + letter}>
              {at + 1}
            </text>
          </g>
        ) : null,
      )}
      {drawing && <rect {...drawing} />}
    </svg>
  )
}

/** A number field that is being typed in may hold none for a moment. */
const sized = (value: number): number => (Number.isFinite(value) && value > 0 ? value : 0)

const between = (one: Point, other: Point): Place => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
})
