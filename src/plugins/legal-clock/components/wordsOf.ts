import type { MessageKey } from '../translations'

/** The plugin's words in a language, and how that language writes dates. */
export type Words = {
  say: (key: MessageKey, values?: Record<string, string>) => string
  language: 'id' | 'en'
  /** A calendar date (YYYY-MM-DD) with its weekday. */
  dateInWords: (on: string) => string
}

/** A calendar date is the same day everywhere: it is written out in UTC. */
export function wordsOf(language: Words['language'], say: Words['say']): Words {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return { language, say, dateInWords: (on) => format.format(new Date(`${on}T12:00:00Z`)) }
}
