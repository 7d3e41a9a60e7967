import type { Visit } from '../crawl'

/** A visit at an address that is expected to refuse it. */
export const write = (method: string, path: string, body: unknown = {}): Visit => ({
  door: `error ${method}`,
  method,
  path,
  ...(method === 'GET' ? {} : { body }),
})
