'use client'
import { useState } from 'react'
import { useWords } from './useWords'

/** A button that copies a text and says so. */
export function Copy({ text }: { text: string }) {
  const { say } = useWords()
  const [told, setTold] = useState('')
  const copy = () =>
    // no clipboard at an address without encryption
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setTold(say('copied')),
      () => setTold(say('notCopied')),
    )
  return (
    <>
      <button className="second-factor-side" onClick={() => void copy()} type="button">
        {say('copy')}
      </button>
      <span role="status">{told}</span>
    </>
  )
}
