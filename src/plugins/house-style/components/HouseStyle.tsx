'use client'
import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import type { houseTranslations } from '../translations'
import { type ControlNames, nameControls } from './nameControls'
import './house-style.css'

/** Brings the style sheet to every page of the admin, and names to the controls that Payload leaves without one. */
export function HouseStyle({ children }: { children?: ReactNode }) {
  useControlNames()
  return children
}

/** Names what is on the page, and whatever comes onto it. */
function useControlNames() {
  const { t } = useTranslation()
  useEffect(() => {
    const say = (key: keyof (typeof houseTranslations)['id']['house']) =>
      (t as (key: string) => string)(`house:${key}`)
    const names = Object.fromEntries(controls.map((key) => [key, say(key)])) as ControlNames
    let frame = 0
    const name = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => nameControls(document, names))
    }
    const watcher = new MutationObserver(name)
    watcher.observe(document.body, { childList: true, subtree: true })
    name()
    return () => {
      watcher.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [t])
}

const controls = ['more', 'bold', 'italic', 'link', 'edit', 'remove', 'move', 'clear'] as const
