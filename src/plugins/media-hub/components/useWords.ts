'use client'
import { useTranslation } from '@payloadcms/ui'
import type { mediaHubTranslations } from '../translations'

type Key = keyof (typeof mediaHubTranslations)['id']['mediaHub']

/** The plugin's words in the person's language, and how that language writes dates. */
export function useWords(): { say: (key: Key, values?: Record<string, string>) => string; locale: string } {
  const { i18n, t } = useTranslation()
  return {
    say: (key, values) =>
      (t as (key: string, values?: Record<string, string>) => string)(`mediaHub:${key}`, values),
    locale: i18n.language === 'en' ? 'en-GB' : 'id-ID',
  }
}
