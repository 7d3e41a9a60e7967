import type { Config } from 'payload'

type QueryFailure = Error & {
  params?: unknown
  cause?: { code?: string; constraint?: string; routine?: string }
}

const isQueryFailure = (value: unknown): value is QueryFailure =>
  value instanceof Error && value.message.startsWith('Failed query')

/**
 * Payload's logger as JSON lines without the values of failed queries: they can hold names and numbers
 * of persons.
 */
export const quietLogger = (): NonNullable<Config['logger']> => ({
  options: {
    name: 'payload',
    level: 'info',
    base: { pid: process.pid },
    serializers: { err: serialize },
    hooks: {
      logMethod(args, method) {
        const [first] = args as unknown as [{ err?: unknown; msg?: string } | unknown]
        if (first && typeof first === 'object' && isQueryFailure((first as { err?: unknown }).err)) {
          ;(first as { msg?: string }).msg = 'a query failed'
        }
        method.apply(this, args)
      },
    },
  },
  destination: process.stdout,
})

function serialize(error: unknown) {
  if (!(error instanceof Error)) return { message: 'not an error' }
  if (isQueryFailure(error)) {
    const { code, constraint, routine } = error.cause ?? {}
    return {
      type: 'QueryFailure',
      code,
      constraint,
      routine,
      stack: error.stack
        ?.split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n'),
    }
  }
  return { type: error.name, message: error.message, stack: error.stack }
}
