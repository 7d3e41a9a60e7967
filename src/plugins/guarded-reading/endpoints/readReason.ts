import { APIError, type PayloadRequest } from 'payload'
import { say } from '../translations'

const letters = { least: 10, most: 500 }

/**
 * The reason in the body `{reason}`; null when there is none.
 * @throws APIError 422 for another body, or a reason too short to be one
 */
export async function readReason(req: PayloadRequest): Promise<string | null> {
  const body = parse((await req.text?.()) ?? '')
  if (!body || Object.keys(body).some((key) => key !== 'reason'))
    throw bad(req, 'badOrder', 'guarded.bad_order')
  const { reason = null } = body
  if (reason === null) return null
  if (typeof reason !== 'string') throw bad(req, 'badOrder', 'guarded.bad_order')
  const words = reason.trim()
  if (words.length < letters.least || words.length > letters.most)
    throw bad(req, 'reasonNeeded', 'guarded.reason_needed')
  return words
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text || '{}')
    return value && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const bad = (req: PayloadRequest, word: 'badOrder' | 'reasonNeeded', code: string) =>
  new APIError(say(req, word), 422, { code, problems: [{ field: 'reason', code }] }, true)
