import { type Request, type Response, type Router, text as readText } from 'express'
import type { Answer } from './answer'
import { callerOf, privately, productsOf } from './callerOf'
import type { ApiKey } from './keyRing'
import { type Archive, oaiAnswer } from './oai'
import { refuseOtherMethods } from './otherMethods'
import { send } from './send'

type Harvest = Omit<Archive, 'contact'> & {
  /** Mail address of whoever runs the hub; null: hub at the public host. */
  contact: string | null
  /** Hears which key was given which versions. */
  note: (key: ApiKey, answer: Answer) => void
}

/** /oai, by GET and by POST as the protocol wants (OAI-PMH 2.0, 3.1.1). */
export function harvesting(router: Router, { note, contact, ...rest }: Harvest): void {
  const archive = { ...rest, contact: contact ?? mailAddressAt(rest.site.url) }
  const tell = async (req: Request, res: Response, given: URLSearchParams) => {
    const products = productsOf(res)
    const made = await oaiAnswer(archive, given, products)
    await send(req, res, products.length > 0 || req.method === 'POST' ? privately(made) : made)
    const { key } = callerOf(res)
    if (key) note(key, made)
  }
  router.get('/oai', (req, res) => tell(req, res, new URL(req.originalUrl, archive.site.url).searchParams))
  router.post('/oai', readText({ type: FORM, limit: '8kb' }), (req, res) =>
    tell(req, res, new URLSearchParams(typeof req.body === 'string' ? req.body : '')),
  )
  refuseOtherMethods(router, '/oai', 'POST')
}

const FORM = 'application/x-www-form-urlencoded'

/** The protocol wants an address with a dot in its host. */
function mailAddressAt(url: string): string {
  const { hostname } = new URL(url)
  return `hub@${hostname.includes('.') ? hostname : `${hostname}.invalid`}`
}
