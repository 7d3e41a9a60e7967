'use client'
import type { ToldHolder } from '../endpoints/recalls'
import { useWords } from './useWords'

/** Whom to call at an outlet; on a phone one press dials. Nothing once the recall is closed. */
export function HolderContact({
  holder: { name, contact, confirmedAt, isKnown },
  mayCall,
}: {
  holder: ToldHolder
  mayCall: boolean
}) {
  const { say } = useWords()
  if (!contact && (confirmedAt || !mayCall)) return null
  if (!contact) return <small>{say(isKnown ? 'recallNotYoursToCall' : 'recallOutletGone')}</small>
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
