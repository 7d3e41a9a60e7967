import type { PayloadRequest } from 'payload'
import { askEngine } from '../engine/askEngine'
import { type ReleasedFile, type ReleaseGateOptions, slugOf } from '../options'
import { type Decision, hands, notLetThrough, undecided } from '../rules/decisions'
import type { Finding } from '../rules/findings'
import { keepManifest, takeFile } from '../store/files'
import { inTransaction, lockFile, personOf, refusal, writeFile } from './asking'

/**
 * A second person releases a prepared file. Original and outgoing bytes are inspected once more, with today's tools;
 * then bytes and manifest are frozen. The engine works before the transaction; a change meanwhile makes the act void.
 */
export async function sign(
  req: PayloadRequest,
  doc: ReleasedFile,
  _order: Record<string, unknown>,
  options: ReleaseGateOptions,
): Promise<ReleasedFile> {
  const person = personOf(req)
  if (!options.mayRelease(req, doc)) throw refusal(req, 'gate.not_yours', 403)
  if (doc.stage !== 'prepared') throw refusal(req, 'gate.stage', 409)
  if (hands(doc).has(person.id)) throw refusal(req, 'gate.second_person', 403)
  const original = await takeFile(req, { file: doc.id, part: 'original' }, options.secrets)
  const outgoing = await takeFile(req, { file: doc.id, part: 'outgoing' }, options.secrets)
  const decisions = (doc.decisions ?? []) as Decision[]
  const again = await askEngine(
    options.engine,
    { work: 'inspect', name: doc.filename, scanner: options.scanner },
    original.bytes,
  )
  if (!again.answer.ok) throw refusal(req, again.answer.code, 422)
  const order = {
    work: 'inspect',
    name: `x.${doc.form}`,
    scanner: options.scanner,
    layers: outgoing.layers,
  } as const
  const last = await askEngine(options.engine, order, outgoing.bytes)
  if (!last.answer.ok) throw refusal(req, last.answer.code, 422)
  const left = [
    ...notLetThrough(last.answer.findings, decisions),
    ...undecided(again.answer.findings, decisions),
  ]
  if (left.length > 0)
    throw refusal(req, 'gate.still_found', 422, { problems: left.slice(0, 20).map(toProblem) })
  const { findings, tools } = { findings: again.answer.findings, tools: last.answer.tools }
  return inTransaction(req, async () => {
    const now = await lockFile(req, options, doc.id)
    if (now.updatedAt !== doc.updatedAt || now.outgoingSha256 !== outgoing.sha256)
      throw refusal(req, 'gate.stage', 409)
    const releasedAt = new Date().toISOString()
    await keepManifest(
      req,
      doc.id,
      { original: original.sha256, outgoing: outgoing.sha256 },
      {
        title: doc.title,
        original: {
          name: doc.filename,
          kind: doc.kind,
          size: original.bytes.length,
          sha256: original.sha256,
        },
        outgoing: { form: doc.form, size: outgoing.bytes.length, sha256: outgoing.sha256 },
        findings,
        left: last.answer.ok ? last.answer.findings : [],
        notes: last.answer.ok ? last.answer.notes : [],
        decisions,
        boxes: doc.boxes ?? [],
        redactions: doc.redactions ?? [],
        tools,
        putUpBy: doc.putUpBy,
        preparedBy: doc.preparedBy,
        redactedBy: doc.redactedBy ?? null,
        signedBy: person.id,
        signedByName: person.name,
        releasedAt,
      },
    )
    const changed = await writeFile(req, options, doc.id, {
      stage: 'released',
      signedBy: person.id,
      signedByName: person.name,
      releasedAt,
      tools,
    })
    await options.onAct(req, {
      action: 'released',
      collection: slugOf(options),
      doc: changed,
      changes: { stage: { from: 'prepared', to: 'released' }, sha256: { to: outgoing.sha256 } },
    })
    return changed
  })
}

const toProblem = ({ id, kind, places }: Finding) => ({
  field: 'findings',
  code: 'gate.still_found',
  finding: id,
  kind,
  place: places[0],
})
