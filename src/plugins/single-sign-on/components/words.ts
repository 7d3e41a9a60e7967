import type { I18n } from '@payloadcms/translations'
import type { singleSignOnTranslations } from '../translations'

export type Key = keyof (typeof singleSignOnTranslations)['id']['singleSignOn']

/** What Payload and our configuration give to a component of the sign-in page. */
export type SignInPage = {
  /** How the provider is called. */
  label: string
  /** Where signing in begins. */
  begin: string
  i18n: I18n
  searchParams?: Record<string, string | string[] | undefined>
}

/** A word of the plugin in the language of the page. */
export const say = ({ i18n, label }: Pick<SignInPage, 'i18n' | 'label'>, key: Key): string =>
  (i18n.t as (key: string, values: Record<string, string>) => string)(`singleSignOn:${key}`, { label })
