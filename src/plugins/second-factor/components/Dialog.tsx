'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from './useWords'

type Props = {
  label: string
  /** Absent: what is shown may not be missed, and ends by itself. */
  close?: () => void
  children: ReactNode
}

/** A task above the page, in a form of its own: the form of the account below it stays as it is. */
export function Dialog({ label, close, children }: Props) {
  const { say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return createPortal(
    <dialog
      aria-label={label}
      className="second-factor-dialog"
      onCancel={(event) => {
        event.preventDefault()
        close?.()
      }}
      ref={dialog}
    >
      <div className="second-factor-step">{children}</div>
      {close && (
        <button className="second-factor-link" onClick={close} type="button">
          {say('close')}
        </button>
      )}
    </dialog>,
    document.body,
  )
}
