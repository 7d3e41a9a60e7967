'use client'
import { useTranslation } from '@payloadcms/ui'
import { type Words, wordsOf } from './wordsOf'

/** The plugin's words in the person's language. */
export function useWords(): Words {
  const { i18n, t } = useTranslation()
  return wordsOf(i18n.language === 'en' ? 'en' : 'id', (key, values) =>
    (t as (key: string, values?: Record<string, string>) => string)(`legalClock:${key}`, values),
  )
}
