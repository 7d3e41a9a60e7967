import { sql } from '@payloadcms/db-postgres'
import {
  APIError,
  type CollectionSlug,
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { type ReleasedFile, type ReleaseGateOptions, slugOf } from '../options'
import { connectionOf } from '../store/files'
import { type MessageCode, say } from '../translations'

/** A refusal with its sentence; `more` goes into the answer beside the code. */
export const refusal = (
  req: PayloadRequest,
  code: MessageCode,
  status: number,
  more: Record<string, unknown> = {},
) => new APIError(say(req, code), status, { code, ...more }, true)

/** The signed-in person. @throws 401 */
export function personOf(req: PayloadRequest): { id: string; name: string } {
  if (!req.user) throw refusal(req, 'gate.sign_in', 401)
  const { id, name } = req.user as { id: unknown; name?: string }
  return { id: String(id), name: name ?? '' }
}

/** The file of the address, as far as the person may read it. @throws 401, 404 */
export async function fileOf(req: PayloadRequest, options: ReleaseGateOptions): Promise<ReleasedFile> {
  personOf(req)
  const id = String(req.routeParams?.id ?? '')
  const doc = /^[0-9a-f-]{36}$/i.test(id)
    ? await req.payload.findByID({
        collection: slugOf(options) as CollectionSlug,
        id,
        depth: 0,
        overrideAccess: false,
        disableErrors: true,
        req,
      })
    : null
  if (!doc) throw refusal(req, 'gate.not_found', 404)
  return doc
}

/** The same file once more, with its row locked until the end of the transaction: of two acts at once one waits. */
export async function lockFile(
  req: PayloadRequest,
  options: ReleaseGateOptions,
  id: string,
): Promise<ReleasedFile> {
  const db = await connectionOf(req)
  await db.execute(sql`select id from released_files where id = ${id}::uuid for update`)
  return fileOf(req, options)
}

/** Writes what an act found or decided. */
export const writeFile = (
  req: PayloadRequest,
  options: ReleaseGateOptions,
  id: string,
  data: Record<string, unknown>,
) =>
  // system: no form writes these fields; the act was asked for and allowed above
  req.payload.update({
    collection: slugOf(options) as CollectionSlug,
    id,
    data: data as never,
    depth: 0,
    overrideAccess: true,
    req,
  }) as Promise<ReleasedFile>

export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (!(await initTransaction(req))) throw new Error('release-gate: an act has a transaction of its own')
  try {
    const result = await work()
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** The body of an order. @throws 400 when it is no object of JSON */
export async function orderOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse((await req.text?.()) || '{}')
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw refusal(req, 'gate.bad_order', 400)
}

/** A reason in words. @throws 422 */
export function reasonOf(req: PayloadRequest, given: unknown): string {
  const reason = typeof given === 'string' ? given.trim() : ''
  if (reason.length < 10 || reason.length > 500)
    throw refusal(req, 'gate.reason_needed', 422, {
      problems: [{ field: 'reason', code: 'gate.reason_needed' }],
    })
  return reason
}

export const answer = (body: unknown, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

/** Bytes as a download that no browser runs. */
export const download = (bytes: Buffer, name: string) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
