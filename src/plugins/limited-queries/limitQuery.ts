import { APIError, type CollectionBeforeOperationHook } from 'payload'

/** Most rows of one REST list, deepest population, most conditions of one filter, deepest nesting. */
export const queryLimits = { rows: 100, depth: 2, conditions: 40, nesting: 6 } as const

/**
 * Bounds what one REST request may ask for. Payload itself answers `limit=0` with every row and
 * populates ten levels deep.
 */
export const limitQuery: CollectionBeforeOperationHook = ({ args, req }) => {
  const { limit, depth, where, page, pagination, currentDepth } = args as Query
  if (req.payloadAPI !== 'REST' || isPopulating(currentDepth)) return args
  if (limit !== undefined && !within(limit, 1, queryLimits.rows) && !isOfNamedIds(limit, where))
    refuse('limit', `1-${queryLimits.rows}`)
  if (depth !== undefined && !within(depth, 0, queryLimits.depth)) refuse('depth', `0-${queryLimits.depth}`)
  if (page !== undefined && !within(page, 1, 100_000)) refuse('page', '1-100000')
  const size = measure(where, 0)
  if (size.conditions > queryLimits.conditions || size.nesting > queryLimits.nesting) {
    refuse('where', `${queryLimits.conditions} conditions, ${queryLimits.nesting} levels`)
  }
  return limit === undefined && pagination === false ? { ...args, limit: queryLimits.rows } : args
}

type Query = Partial<Record<'limit' | 'depth' | 'where' | 'page' | 'pagination' | 'currentDepth', unknown>>

/**
 * Payload fills in, by one question for all rows of a page, the documents that these rows name. The page is bound
 * already; a request cannot say how deep it is.
 */
const isPopulating = (currentDepth: unknown) => typeof currentDepth === 'number'

/** The admin's lists ask for rows by their ids with `limit=250`: no more come than ids were named. */
const isOfNamedIds = (limit: unknown, where: unknown) =>
  Number(limit) === 250 && Boolean((where as { id?: { in?: unknown } } | undefined)?.id?.in)

const within = (value: unknown, least: number, most: number) => {
  const number = Number(value)
  return Number.isInteger(number) && number >= least && number <= most
}

function measure(node: unknown, level: number): { conditions: number; nesting: number } {
  if (node === null || typeof node !== 'object' || level > 20)
    return { conditions: 1, nesting: level > 20 ? 99 : 0 }
  const parts = Object.entries(node).map(([key, value]) => {
    const inner = measure(value, level + 1)
    return key === 'and' || key === 'or' ? { ...inner, nesting: inner.nesting + 1 } : inner
  })
  return {
    conditions: parts.reduce((sum, part) => sum + part.conditions, 0),
    nesting: Math.max(0, ...parts.map((part) => part.nesting)),
  }
}

function refuse(parameter: string, allowed: string): never {
  throw new APIError(
    `Parameter ${parameter} di luar batas (${allowed}). / Parameter ${parameter} is out of bounds (${allowed}).`,
    400,
    { code: 'query.out_of_bounds', parameter },
    true,
  )
}
