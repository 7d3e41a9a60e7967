'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type Answer, fiveWOneH } from '../../../domain/pressReleaseCompleteness'
import { focusField } from '../../../fields/focusField'
import { bodyText } from '../bodyText'
import { checklistWords, questionWords } from './words'
import './five-w-one-h.css'

/** Stages at which somebody still writes; later the list has nothing to ask for. */
const written = new Set([undefined, null, '', 'draft', 'returned', 'in_review'])

/** The six questions a newsroom asks, answered while the text is being written; each missing one leads to its field. */
export function FiveWOneH() {
  const { i18n } = useTranslation()
  const say = (words: { id: string; en: string }) => (i18n.language === 'en' ? words.en : words.id)
  const value = useFormValues()
  const answers = fiveWOneH({ ...value, bodyText: bodyText(value.body) })
  const missing = answers.filter(({ found }) => !found)
  const spoken = useSettled(
    missing.length === 0
      ? say(checklistWords.complete)
      : `${say(checklistWords.lacking)}: ${missing.map(({ question }) => say(questionWords[question].name)).join(', ')}`,
  )
  if (!written.has(value.stage)) return null
  return (
    <section aria-labelledby="five-w-one-h" className="five-w-one-h">
      <h3 id="five-w-one-h">
        {say(checklistWords.title)} <span>{answers.length - missing.length}/6</span>
      </h3>
      <ul>
        {answers.map((answer) => (
          <li data-found={answer.found} key={answer.question}>
            <Line answer={answer} say={say} />
          </li>
        ))}
      </ul>
      <p aria-live="polite" className="five-w-one-h-spoken">
        {spoken}
      </p>
    </section>
  )
}

function Line({ answer, say }: { answer: Answer; say: (words: { id: string; en: string }) => string }) {
  const { name, missing } = questionWords[answer.question]
  if (answer.found) {
    return (
      <p>
        <span aria-hidden="true">✓</span> <strong>{say(name)}</strong> {say(checklistWords.found)}
      </p>
    )
  }
  return (
    <button onClick={() => focusField(answer.field)} type="button">
      <span aria-hidden="true">○</span> <strong>{say(name)}</strong> {say(missing)}
      {answer.required && <em> ({say(checklistWords.required)})</em>}
    </button>
  )
}

type Values = {
  title?: string
  lead?: string
  place?: string
  occurredAt?: string
  body?: unknown
  stage?: string
}

const read: Array<keyof Values> = ['title', 'lead', 'place', 'occurredAt', 'body', 'stage']

/** The form's values as they stand, one field at a time so that other fields do not redraw the list. */
function useFormValues(): Values {
  const values = read.map((name) => {
    // the list of names never changes, so neither does the order of hooks
    return [name, useFormFields(([fields]) => fields[name]?.value)] as const
  })
  return Object.fromEntries(values) as Values
}

/** The text once it has not changed for a second: a reader should not hear every keystroke. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 1000)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
