'use client'
import { useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { Deadline } from '../../../domain/legalClock'
import { ClockCard } from './ClockCard'
import { useWords } from './useWords'
import './clock.css'

/** On a document: each of its dates, what is left, and every day that was counted or skipped. */
export function ClockPanel({ path }: JSONFieldClientProps) {
  const { value } = useField<(Deadline & { others?: Deadline[] }) | null>({ path })
  const { say } = useWords()
  return (
    <section aria-label={say('clock')} className="legal-clock">
      <h3>{say('clock')}</h3>
      {value ? (
        [value, ...(value.others ?? [])].map((deadline) => (
          <ClockCard deadline={deadline} key={deadline.code} />
        ))
      ) : (
        <p>{say('noDeadline')}</p>
      )}
    </section>
  )
}
