/** How a list asks for what other units offer: rows it names by id, or the shelf itself; else only what is one's own. */
export type Shelf = 'named' | 'only'

type Condition = { [field: string]: unknown; and?: unknown; or?: unknown }

/**
 * Reads from a filter whether every row it can match is named by its id, or stands on the shelf (`offered` equals true).
 * @returns undefined for any other filter
 */
export function shelfAskedFor(where: unknown): Shelf | undefined {
  if (requires(where, isOffered)) return 'only'
  return requires(where, isNamed) ? 'named' : undefined
}

/** Must a row meet the test to match? One of an `and`, or every one of an `or`. */
function requires(where: unknown, test: (field: string, asked: unknown) => boolean): boolean {
  if (!where || typeof where !== 'object' || Array.isArray(where)) return false
  return Object.entries(where as Condition).some(([key, value]) => {
    if (key.toLowerCase() === 'and' && Array.isArray(value)) return value.some((one) => requires(one, test))
    if (key.toLowerCase() === 'or' && Array.isArray(value))
      return value.length > 0 && value.every((one) => requires(one, test))
    return test(key, value)
  })
}

const isOffered = (field: string, asked: unknown): boolean =>
  field === 'offered' && ['true', true].includes((asked as { equals?: never } | null)?.equals ?? false)

const isNamed = (field: string, asked: unknown): boolean => {
  if (field !== 'id' || !asked || typeof asked !== 'object') return false
  return 'equals' in asked || 'in' in asked
}
