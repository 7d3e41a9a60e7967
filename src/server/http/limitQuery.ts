import type { RequestHandler } from 'express'
import { sendProblem } from './problem'

const bounds = { limit: [1, 100], depth: [0, 2] } as const
const deepest = 12

/** The admin's lists ask for the rows of named ids with this limit; the ids bound the answer. */
const adminLimit = '250'

/** What a query string of /api asks too much of: `limit` 1-100, `depth` 0-2, a `where` nested at most 12 levels. */
export function excessIn(query: string): 'limit' | 'depth' | 'nesting' | undefined {
  const asked = new URLSearchParams(query)
  for (const [key, value] of asked) {
    const name = key.split('[', 1)[0]
    if (name === 'limit' && value === adminLimit && asked.has('where[id][in]')) continue
    if ((name === 'limit' || name === 'depth') && !isWithin(value, bounds[name])) return name
    if (key.split('[').length - 1 > deepest) return 'nesting'
  }
  return undefined
}

/** Refuses with 400 what `excessIn` finds: one request of Payload's could otherwise load the whole database. */
export const limitQuery: RequestHandler = (req, res, next) => {
  const at = req.originalUrl.indexOf('?')
  const excess = at < 0 ? undefined : excessIn(req.originalUrl.slice(at + 1))
  if (excess)
    return sendProblem(res, {
      status: 400,
      code: `query.${excess}`,
      title: 'Bad Request',
      detail: words[excess],
    })
  next()
}

const isWithin = (value: string, [least, most]: readonly [number, number]) =>
  /^\d{1,3}$/.test(value) && Number(value) >= least && Number(value) <= most

const words = {
  limit: 'limit harus 1 sampai 100.',
  depth: 'depth harus 0 sampai 2.',
  nesting: `where bersarang lebih dari ${deepest} tingkat.`,
}
