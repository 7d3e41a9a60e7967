'use client'
import { useTranslation } from '@payloadcms/ui'

/** One plain sentence above the sign-in form: what this is, and for whom. */
export function Promise({ promise }: { promise: { id: string; en: string } }) {
  const { i18n } = useTranslation()
  return <p className="house-promise">{i18n.language === 'en' ? promise.en : promise.id}</p>
}
