import type { Config, Plugin } from 'payload'
import { releasedFiles } from './collections/releasedFiles'
import type { ReleaseGateOptions } from './options'
import { releaseGateTranslations } from './translations'

export type { GateAct, ReleaseGateOptions } from './options'

/**
 * Lets a file out only after every byte was inspected, every finding decided, what had to go was removed and proven to
 * be gone, and a second person signed. Whatever fails on the way means that it stays. Its tables come with
 * `migrations/`, its engine is the program of `jobs.ts`.
 */
export const releaseGate =
  (options: ReleaseGateOptions): Plugin =>
  (config) => ({
    ...config,
    i18n: withTranslations(config.i18n),
    collections: [...(config.collections ?? []), releasedFiles(options)],
  })

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, unknown>>
  const languages = Object.entries(releaseGateTranslations).map(([language, words]) => [
    language,
    { ...given[language], ...words },
  ])
  return { ...i18n, translations: { ...given, ...Object.fromEntries(languages) } } as Config['i18n']
}
