'use client'
import { useTranslation } from '@payloadcms/ui'
import type { sessionListTranslations } from '../translations'

type Key = keyof (typeof sessionListTranslations)['id']['sessionList']

/** The plugin's words in the person's language, and an instant as that language writes it. */
export function useWords() {
  const { i18n, t } = useTranslation()
  const locale = i18n.language === 'en' ? 'en-GB' : 'id-ID'
  return {
    say: (key: Key, values?: Record<string, string>) =>
      (t as (key: string, values?: Record<string, string>) => string)(`sessionList:${key}`, values),
    instant: (at: string | null) =>
      at ? new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }) : '–',
  }
}
