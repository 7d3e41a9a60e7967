import type { PayloadRequest } from 'payload'
import { isInstant } from '../rules/isInstant'
import { StepRefused } from '../steps/StepRefused'
import { wordsOf } from '../translations'

const known = new Set(['action', 'note', 'at', 'updatedAt'])
const longestNote = 4000

/**
 * Reads `{action, note?, at?, updatedAt?}` from the body; `updatedAt` is that of the document the person has read.
 * @throws StepRefused 422 for anything else.
 */
export async function readOrder(
  req: PayloadRequest,
): Promise<{ action: string; note: string | null; at: Date | null; seen: Date | null }> {
  const body = await bodyOf(req)
  if (!body || Object.keys(body).some((key) => !known.has(key))) throw bad(req)
  const { action, note = null, at = null, updatedAt = null } = body
  if (
    typeof action !== 'string' ||
    (note !== null && typeof note !== 'string') ||
    (at !== null && typeof at !== 'string') ||
    (updatedAt !== null && typeof updatedAt !== 'string')
  )
    throw bad(req)
  if (note && note.length > longestNote) throw bad(req)
  if (at !== null && !isInstant(String(at))) throw bad(req)
  const seen = updatedAt === null ? null : new Date(updatedAt)
  if (seen && Number.isNaN(seen.getTime())) throw bad(req)
  return { action, note, at: at === null ? null : new Date(at), seen }
}

async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown> | null> {
  const text = (await req.text?.()) ?? ''
  try {
    const value: unknown = JSON.parse(text)
    return value && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const bad = (req: PayloadRequest) =>
  new StepRefused(
    422,
    { code: 'workflow.bad_order' },
    wordsOf(req.i18n?.language).codes['workflow.bad_order'] ?? '',
  )
