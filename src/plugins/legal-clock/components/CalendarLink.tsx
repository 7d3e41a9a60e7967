'use client'
import { useConfig } from '@payloadcms/ui'
import { useWords } from './useWords'

/** In the side navigation, the way to the calendar desk. */
export function CalendarLink() {
  const { config } = useConfig()
  const { say } = useWords()
  return (
    <a className="nav__link" href={`${config.routes.admin}/calendar`}>
      <span className="nav__link-label">{say('calendarDesk')}</span>
    </a>
  )
}
