import type { PayloadRequest } from 'payload'
import { FACTOR_PROVEN } from './context'
import { optionsOf } from './keptOptions'
import { makeTicketFor, needsFactor } from './needed'

type Known = {
  /** Whoever recognised the person has asked him for a second factor that counts (OpenID Connect: `amr`). */
  secondFactorShown: boolean
  /** Where he wants to go. */
  returnTo: string
}

/**
 * Asked by whoever recognised a person in some other way than by a password, before it opens his session with the
 * collection's hooks around a sign-in. Needs the transaction of the request.
 * @returns null when the session may be opened in this request; else the page that leads on to the second factor
 */
export async function askSecondFactor(
  req: PayloadRequest,
  account: { id: string },
  { secondFactorShown, returnTo }: Known,
): Promise<Response | null> {
  const options = optionsOf(req.payload)
  if (secondFactorShown) {
    req.context[FACTOR_PROVEN] = true
    return null
  }
  if (!(await needsFactor(req, account, options))) return null
  const { cookie } = await makeTicketFor(req, account.id, options)
  const { admin } = req.payload.config.routes
  return leadTo(`${admin}/login?redirect=${encodeURIComponent(returnTo)}`, cookie)
}

/** A page of ours in between: after a redirect the browser would call the way there cross-site and keep our cookie back. */
function leadTo(address: string, cookie: string): Response {
  const href = address.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
  return new Response(
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Masuk</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="0;url=${href}"></head>
<body style="font-family:sans-serif;padding:2rem"><p><a href="${href}">Lanjutkan ke faktor kedua</a></p></body></html>`,
    {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Set-Cookie': cookie,
      },
    },
  )
}
