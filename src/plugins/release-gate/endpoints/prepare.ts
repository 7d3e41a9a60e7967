import type { PayloadRequest } from 'payload'
import { askEngine } from '../engine/askEngine'
import type { Form } from '../rewrite/rewrite'
import { type ReleasedFile, type ReleaseGateOptions, slugOf } from '../options'
import type { RedactionBox } from '../rules/boxes'
import { type Decision, inForce, notLetThrough, undecided, withHand } from '../rules/decisions'
import type { Finding } from '../rules/findings'
import { keepFile, takeFile } from '../store/files'
import { inTransaction, lockFile, personOf, refusal, writeFile } from './asking'

/**
 * Has the outgoing file written as it was decided. It is kept only when nothing is found in it but what was let
 * through. The engine works before the transaction; whatever was decided meanwhile makes the act void.
 */
export async function prepare(
  req: PayloadRequest,
  doc: ReleasedFile,
  { form }: Record<string, unknown>,
  options: ReleaseGateOptions,
): Promise<ReleasedFile> {
  if (!options.mayDecide(req, doc)) throw refusal(req, 'gate.not_yours', 403)
  if (doc.stage !== 'inspected') throw refusal(req, 'gate.stage', 409)
  const findings = (doc.findings ?? []) as Finding[]
  const decisions = (doc.decisions ?? []) as Decision[]
  const open = undecided(findings, decisions)
  if (open.length > 0) throw refusal(req, 'gate.undecided', 422, { problems: told(open, 'gate.undecided') })
  const original = await takeFile(req, { file: doc.id, part: 'original' }, options.secrets)
  const { answer, bytes } = await askEngine(
    options.engine,
    {
      work: 'rewrite',
      name: doc.filename,
      findings,
      removed: findings.map(({ id }) => id).filter((id) => inForce(id, decisions)?.verdict === 'remove'),
      boxes: (doc.boxes ?? []) as RedactionBox[],
      form: typeof form === 'string' ? (form as Form) : undefined,
      scanner: options.scanner,
    },
    original.bytes,
  )
  if (!answer.ok) throw refusal(req, answer.code, 422, { problems: [{ field: 'file', code: answer.code }] })
  const left = notLetThrough(answer.findings, decisions)
  if (left.length > 0)
    throw refusal(req, 'gate.still_found', 422, { problems: told(left, 'gate.still_found') })
  return inTransaction(req, async () => {
    const now = await lockFile(req, options, doc.id)
    if (now.updatedAt !== doc.updatedAt) throw refusal(req, 'gate.stage', 409)
    const place = { file: doc.id, part: 'outgoing' } as const
    const outgoingSha256 = await keepFile(req, place, { bytes, layers: answer.layers }, options.secrets)
    const changed = await writeFile(req, options, doc.id, {
      stage: 'prepared',
      form: answer.form,
      outgoingSha256,
      redactions: answer.redactions,
      notes: answer.notes,
      tools: answer.tools,
      preparedBy: withHand(doc.preparedBy, personOf(req).id),
    })
    await options.onAct(req, {
      action: 'prepared',
      collection: slugOf(options),
      doc: changed,
      changes: { sha256: { to: outgoingSha256 }, form: { to: answer.form } },
    })
    return changed
  })
}

const told = (findings: Finding[], code: string) =>
  findings
    .slice(0, 20)
    .map(({ id, kind, places }) => ({ field: 'findings', code, finding: id, kind, place: places[0] }))
