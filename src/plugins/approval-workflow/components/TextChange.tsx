'use client'
import { wordDiff } from '../rules/wordDiff'
import { useWords } from './useWords'

/** One field before and after, word by word; what was taken away and added is said as well as coloured. */
export function TextChange({ label, before, after }: { label: string; before: string; after: string }) {
  const { say, locale } = useWords()
  const words = (text: string) =>
    isInstant(text) ? new Date(text).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' }) : text
  return (
    <div className="workflow-change">
      <h4>{label}</h4>
      <p>
        {wordDiff(words(before), words(after)).map(({ kind, text }, index) => {
          const key = `${index}-${kind}`
          if (kind === 'same') return <span key={key}>{shortened(text)}</span>
          const Mark = kind === 'added' ? 'ins' : 'del'
          return (
            <Mark key={key}>
              <span className="workflow-unseen">{say(kind)} </span>
              {text}
              <span className="workflow-unseen"> {say('markEnd')} </span>
            </Mark>
          )
        })}
      </p>
    </div>
  )
}

const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text)

/** A long stretch that did not change shows its ends only. */
const shortened = (text: string) => (text.length > 240 ? `${text.slice(0, 100)} … ${text.slice(-100)}` : text)
