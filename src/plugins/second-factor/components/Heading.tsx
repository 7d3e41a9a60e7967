'use client'
import { useEffect, useRef } from 'react'

/** The heading of a step that took the place of another: focus goes there, so that it is read out. */
export function Heading({ children, level: Level = 'h1' }: { children: string; level?: 'h1' | 'h2' }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Level className="second-factor-heading" ref={heading} tabIndex={-1}>
      {children}
    </Level>
  )
}
