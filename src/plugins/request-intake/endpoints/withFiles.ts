import { Readable } from 'node:stream'
import type { Request, RequestHandler, Response as Answer } from 'express'
import { fileField, type Upload } from '../rules/uploads'

/** Five scans and what is typed. */
const MOST = 52 * 1024 * 1024
/** Bytes of all forms that are being read at this moment; a form is held in memory until it is sealed. */
const MOST_AT_ONCE = 416 * 1024 * 1024
const MOST_TYPED = 200
const prefix = fileField('')

/**
 * Reads a form that carries files: what is typed goes where any form's does, the files beside it. The names that
 * senders gave to their files are left behind.
 */
export function withFiles(): RequestHandler {
  let reading = 0
  return async (req, res, next) => {
    if (!req.is('multipart/form-data')) return next()
    const length = Number(req.headers['content-length'] ?? Number.NaN)
    if (!(length <= MOST)) return next(refused(413))
    if (reading + length > MOST_AT_ONCE) return next(refused(503))
    reading += length
    try {
      const form = await formOf(req)
      req.body = Object.fromEntries(
        [...form].filter(([, value]) => typeof value === 'string').slice(0, MOST_TYPED),
      )
      res.locals.uploads = await uploadsIn(form)
    } catch (error) {
      return next(error instanceof TypeError ? refused(400) : error)
    } finally {
      reading -= length
    }
    next()
  }
}

/** The files of the form that was read. */
export const uploadsOf = (res: Answer): Upload[] => (res.locals.uploads as Upload[] | undefined) ?? []

/** Node's own reader of forms. @throws TypeError for a body that is none */
const formOf = (req: Request): Promise<FormData> =>
  new Response(Readable.toWeb(req) as ReadableStream, {
    headers: { 'content-type': String(req.headers['content-type']) },
  }).formData()

/** A question that was left open is sent as a file without name and bytes. */
async function uploadsIn(form: FormData): Promise<Upload[]> {
  const uploads: Upload[] = []
  for (const [name, value] of form)
    if (typeof value !== 'string' && name.startsWith(prefix) && (value.size > 0 || value.name !== ''))
      uploads.push({ kind: name.slice(prefix.length), bytes: Buffer.from(await value.arrayBuffer()) })
  return uploads
}

const refused = (status: number) => Object.assign(new Error('the form cannot be read'), { status })
