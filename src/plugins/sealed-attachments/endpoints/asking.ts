import {
  APIError,
  type CollectionSlug,
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import type { AnyDocument } from '../options'
import { type MessageCode, say } from '../translations'

/** A refusal with its sentence; `field` names what has to be mended. */
export const refusal = (req: PayloadRequest, code: MessageCode, status: number, field?: string) =>
  new APIError(
    say(req, code),
    status,
    {
      code: `attachments.${code}`,
      ...(field ? { problems: [{ field, code: `attachments.${code}` }] } : {}),
    },
    true,
  )

/** The document of the address, as far as the person may read it. @throws 401, 404 */
export async function documentOf(req: PayloadRequest, slug: string): Promise<AnyDocument> {
  if (!req.user) throw refusal(req, 'sign_in', 401)
  const id = String(req.routeParams?.id ?? '')
  const doc = isUuid(id)
    ? await req.payload.findByID({
        collection: slug as CollectionSlug,
        id,
        depth: 0,
        overrideAccess: false,
        disableErrors: true,
        req,
      })
    : null
  if (!doc) throw refusal(req, 'not_found', 404)
  return doc
}

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** The reason in the body `{reason}`. @throws 400, 422 */
export async function reasonOf(req: PayloadRequest): Promise<string> {
  const body = parsed((await req.text?.()) ?? '')
  if (!body) throw refusal(req, 'bad_order', 400)
  const reason = typeof body.reason === 'string' ? body.reason.trim() : ''
  if (reason.length < 10 || reason.length > 500) throw refusal(req, 'reason_needed', 422, 'reason')
  return reason
}

function parsed(text: string): Record<string, unknown> | null {
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

export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (!(await initTransaction(req)))
    throw new Error('sealed-attachments: an act has a transaction of its own')
  try {
    const result = await work()
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

export const answer = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
