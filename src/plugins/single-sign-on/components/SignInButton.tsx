import { say, type SignInPage } from './words'
import './single-sign-on.css'

/** The way in by the provider, below the form for address and password. */
export function SignInButton(page: SignInPage) {
  const { redirect } = page.searchParams ?? {}
  const query = typeof redirect === 'string' ? `?redirect=${encodeURIComponent(redirect)}` : ''
  return (
    <div className="single-sign-on">
      <p>{say(page, 'or')}</p>
      <a className="single-sign-on-button" href={`${page.begin}${query}`}>
        {say(page, 'button')}
      </a>
    </div>
  )
}
