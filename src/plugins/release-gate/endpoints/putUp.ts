import { addDataAndFileToRequest, type CollectionSlug, type PayloadHandler } from 'payload'
import { askEngine } from '../engine/askEngine'
import { type ReleaseGateOptions, slugOf } from '../options'
import { keepFile } from '../store/files'
import { answer, inTransaction, personOf, refusal } from './asking'

/**
 * POST /put-up, multipart with `file` and `_payload` {title, unit, …}: inspects a file and keeps it as a draft. A file
 * that cannot be inspected is not kept; the answer says why.
 */
export const putUp =
  (options: ReleaseGateOptions): PayloadHandler =>
  async (req) => {
    const person = personOf(req)
    if (!options.mayPutUp(req)) throw refusal(req, 'gate.not_yours', 403)
    await addDataAndFileToRequest(req)
    const { file } = req
    if (!file?.data?.length) throw refusal(req, 'gate.file_missing', 400)
    const name = plainName(file.name)
    const order = { work: 'inspect', name, scanner: options.scanner } as const
    const { answer: found } = await askEngine(options.engine, order, file.data)
    if (!found.ok) throw refusal(req, found.code, 422, { problems: [{ field: 'file', code: found.code }] })
    const given = (req.data ?? {}) as Record<string, unknown>
    const own = Object.fromEntries(
      (options.files.fields ?? []).flatMap((field) =>
        'name' in field && field.name in given ? [[field.name, given[field.name]]] : [],
      ),
    )
    const doc = await inTransaction(req, async () => {
      // system: a file comes in by this door only; who may was asked above, and whether there is asked below
      const made = await req.payload.create({
        collection: slugOf(options) as CollectionSlug,
        data: {
          ...own,
          title: titleOf(given.title, name),
          stage: 'inspected',
          kind: found.kind,
          filename: name,
          size: file.data.length,
          originalSha256: '0'.repeat(64),
          findings: found.findings,
          notes: found.notes,
          tools: found.tools,
          decisions: [],
          boxes: [],
          putUpBy: person.id,
          putUpByName: person.name,
        } as never,
        depth: 0,
        overrideAccess: true,
        req,
      })
      if (!options.mayDecide(req, made)) throw refusal(req, 'gate.not_yours', 403)
      const originalSha256 = await keepFile(
        req,
        { file: String(made.id), part: 'original' },
        { bytes: file.data },
        options.secrets,
      )
      // system: the fingerprint of what was just kept
      const stored = await req.payload.update({
        collection: slugOf(options) as CollectionSlug,
        id: made.id,
        data: { originalSha256 } as never,
        depth: 0,
        overrideAccess: true,
        req,
      })
      await options.onAct(req, {
        action: 'put_up',
        collection: slugOf(options),
        doc: stored,
        changes: { sha256: { to: originalSha256 }, findings: { to: found.findings.length } },
      })
      return stored
    })
    return answer({ doc }, 201)
  }

/** The last part of a name, without what a screen or a path acts upon. */
const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{C}]/gu, '')
    .slice(-200) || 'berkas'

const titleOf = (given: unknown, name: string): string =>
  typeof given === 'string' && given.trim() ? given.trim().slice(0, 250) : name
