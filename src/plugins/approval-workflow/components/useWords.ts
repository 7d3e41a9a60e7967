'use client'
import { useTranslation } from '@payloadcms/ui'
import type { workflowTranslations } from '../translations'

type Key = keyof (typeof workflowTranslations)['id']['workflow']

/** The plugin's words in the person's language. */
export function useWords(): {
  say: (key: Key, values?: Record<string, string>) => string
  language: 'id' | 'en'
  locale: string
} {
  const { i18n, t } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'id'
  return {
    say: (key, values) =>
      (t as (key: string, values?: Record<string, string>) => string)(`workflow:${key}`, values),
    language,
    locale: language === 'en' ? 'en-GB' : 'id-ID',
  }
}
