'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { fourClocks } from '../../../domain/fourClocks'
import { embargoWords } from './words'
import './embargo-clocks.css'

/** The end of the embargo on the clocks of Indonesia and in UTC: outlets of other zones are told the same instant. */
export function EmbargoClocks() {
  const { i18n } = useTranslation()
  const heading = useId()
  const until = useFormFields(([fields]) => fields.embargoUntil?.value)
  const clocks = fourClocks(until ? String(until) : '', i18n.language === 'en' ? 'en-GB' : 'id-ID')
  if (clocks.length === 0) return null
  const say = (words: { id: string; en: string }) => (i18n.language === 'en' ? words.en : words.id)
  return (
    <section aria-labelledby={heading} className="embargo-clocks">
      <h3 id={heading}>{say(embargoWords.title)}</h3>
      <dl>
        {clocks.map(({ zone, text }) => (
          <div key={zone}>
            <dt>{zone}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{say(embargoWords.rule)}</p>
    </section>
  )
}
