'use client'
import { useTranslation } from '@payloadcms/ui'
import type { MessageKey } from '../translations'

/** The plugin's words in the person's language, and how that language writes dates. */
export function useWords(): {
  say: (key: MessageKey, values?: Record<string, string>) => string
  language: 'id' | 'en'
  dateInWords: (on: string) => string
} {
  const { i18n, t } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'id'
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return {
    language,
    say: (key, values) =>
      (t as (key: string, values?: Record<string, string>) => string)(`legalClock:${key}`, values),
    // a calendar date is the same day everywhere: it is written out in UTC
    dateInWords: (on) => format.format(new Date(`${on}T12:00:00Z`)),
  }
}
