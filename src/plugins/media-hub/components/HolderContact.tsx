'use client'
import type { ToldHolder } from '../endpoints/recalls'
import { useWords } from './useWords'

/** Whom to call at an outlet; on a phone one press dials. Nothing once the recall is closed. */
export function HolderContact({ holder: { name, contact, confirmedAt } }: { holder: ToldHolder }) {
  const { say } = useWords()
  if (!contact) return confirmedAt ? null : <small>{say('recallNotYoursToCall')}</small>
  const { person, phone, email, note } = contact
  if (!person && !phone && !email && !note) return <small>{say('recallNoContact')}</small>
  return (
    <>
      {person && <span>{person}</span>}
      {phone && (
        <a
          aria-label={say('recallCall', { name, phone })}
          className="recall-phone"
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
        >
          {phone}
        </a>
      )}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {note && <small>{note}</small>}
    </>
  )
}
