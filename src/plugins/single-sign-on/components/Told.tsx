import { singleSignOnTranslations } from '../translations'
import { type Key, say, type SignInPage } from './words'
import './single-sign-on.css'

/** Why nobody was let in by the provider, above the form: what happened, and what to do now. */
export function Told(page: SignInPage) {
  const code = page.searchParams?.['single-sign-on']
  if (typeof code !== 'string' || !Object.hasOwn(singleSignOnTranslations.id.singleSignOn, code)) return null
  return (
    <p className="single-sign-on-told" role="alert">
      {say(page, code as Key)}
    </p>
  )
}
