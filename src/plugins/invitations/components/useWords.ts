'use client'
import { useTranslation } from '@payloadcms/ui'
import type { invitationTranslations } from '../translations'

type Key = keyof (typeof invitationTranslations)['id']['invitations']

/** The plugin's words in the person's language. */
export function useWords(): {
  say: (key: Key, values?: Record<string, string>) => string
  language: 'id' | 'en'
  instant: (at: string) => string
} {
  const { i18n, t } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'id'
  return {
    language,
    say: (key, values) =>
      (t as (key: string, values?: Record<string, string>) => string)(`invitations:${key}`, values),
    instant: (at) =>
      new Date(at).toLocaleString(language === 'en' ? 'en-GB' : 'id-ID', {
        dateStyle: 'long',
        timeStyle: 'short',
      }),
  }
}
