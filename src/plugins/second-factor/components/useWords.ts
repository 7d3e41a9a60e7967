'use client'
import { useTranslation } from '@payloadcms/ui'
import type { secondFactorTranslations } from '../translations'
import { type Answer, ask } from './ask'

type Key = keyof (typeof secondFactorTranslations)['id']['secondFactor']

/** The plugin's words in the person's language, and the hub's answers in the same. */
export function useWords() {
  const { i18n, t } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'id'
  const translate = t as unknown as (key: string, values?: Record<string, string>) => string
  const say = (key: Key, values?: Record<string, string>) => translate(`secondFactor:${key}`, values)
  return {
    say,
    /** Words of Payload itself. */
    sayPayloads: (key: string) => translate(key),
    hear: <T>(address: string, body?: object) => ask<T>(address, language, body),
    /** What a person is told of an answer that is no success. */
    problemOf: (answer: Exclude<Answer<unknown>, { kind: 'answered' }>) =>
      answer.kind === 'refused' ? answer.message : say('unanswered'),
    day: (at: string) =>
      new Date(at).toLocaleDateString(language === 'en' ? 'en-GB' : 'id-ID', { dateStyle: 'long' }),
  }
}
