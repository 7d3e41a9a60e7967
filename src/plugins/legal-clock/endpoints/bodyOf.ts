import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { refused } from '../versions/refusals'

/** A calendar file of a whole country has some ten thousand letters. */
export const mostLetters = 300_000

/** The order in the body. @throws 400 for what is none */
export async function bodyOf<T>(req: PayloadRequest, shape: z.ZodType<T>): Promise<T> {
  const read = shape.safeParse(await jsonOf(req))
  if (!read.success) throw refused(req, 'calendar.bad_order')
  return read.data
}

async function jsonOf(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
