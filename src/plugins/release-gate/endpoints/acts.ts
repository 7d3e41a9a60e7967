import type { PayloadHandler, PayloadRequest } from 'payload'
import { type ReleasedFile, type ReleaseGateOptions, slugOf } from '../options'
import { readBoxes } from '../rules/boxes'
import { type Decision, inForce, mayDecideSo, withHand } from '../rules/decisions'
import type { Finding } from '../rules/findings'
import { Refused } from '../rules/refusal'
import { forgetOutgoing } from '../store/files'
import type { MessageCode } from '../translations'
import {
  answer,
  fileOf,
  inTransaction,
  lockFile,
  orderOf,
  personOf,
  reasonOf,
  refusal,
  writeFile,
} from './asking'
import { prepare } from './prepare'
import { sign } from './sign'

type Act = (
  req: PayloadRequest,
  doc: ReleasedFile,
  order: Record<string, unknown>,
  options: ReleaseGateOptions,
) => Promise<ReleasedFile>

/** POST /:id/acts `{act, …}`: the only way a file moves. */
export const acts =
  (options: ReleaseGateOptions): PayloadHandler =>
  async (req) => {
    const doc = await fileOf(req, options)
    const order = await orderOf(req)
    const act = Object.hasOwn(known, String(order.act)) ? known[String(order.act)] : undefined
    if (!act)
      throw refusal(req, 'gate.bad_order', 400, { problems: [{ field: 'act', code: 'gate.bad_order' }] })
    return answer({ doc: await act(req, doc, order, options) })
  }

/** Decides about one finding. What was prepared before is void. */
const decide: Act = async (req, { id }, { finding, verdict, reason: given }, options) =>
  inTransaction(req, async () => {
    const doc = await open(req, options, id)
    const person = personOf(req)
    const reason = typeof given === 'string' ? given.trim().slice(0, 500) : ''
    const found = ((doc.findings ?? []) as Finding[]).find((one) => one.id === finding)
    const may = mayDecideSo(found, verdict, reason)
    if (!may.ok || !found)
      throw refusal(req, (may.ok ? 'gate.unknown_finding' : may.code) as MessageCode, 422, {
        problems: [{ field: 'finding', code: may.ok ? 'gate.unknown_finding' : may.code }],
      })
    const decision: Decision = {
      finding: found.id,
      verdict: verdict as Decision['verdict'],
      reason,
      by: person.id,
      byName: person.name,
      at: new Date().toISOString(),
    }
    const earlier = (doc.decisions ?? []) as Decision[]
    const before = inForce(found.id, earlier)
    const changed = await toInspected(req, options, doc, { decisions: [...earlier, decision] })
    await options.onAct(req, {
      action: 'decided',
      collection: slugOf(options),
      doc: changed,
      ...(reason ? { reason } : {}),
      changes: { finding: { to: found.kind }, verdict: { from: before?.verdict, to: decision.verdict } },
    })
    return changed
  })

/** Draws the boxes anew, all of them. What was prepared before is void. */
const redact: Act = async (req, { id }, { boxes: given }, options) =>
  inTransaction(req, async () => {
    const doc = await open(req, options, id)
    const boxes = readOrRefuse(req, given)
    const changed = await toInspected(req, options, doc, {
      boxes,
      redactedBy: withHand(doc.redactedBy, personOf(req).id),
    })
    await options.onAct(req, {
      action: 'redacted',
      collection: slugOf(options),
      doc: changed,
      changes: { boxes: { from: doc.boxes?.length ?? 0, to: boxes.length } },
    })
    return changed
  })

/** Ends the way of a file: it never leaves. */
const block: Act = async (req, { id }, order, options) =>
  inTransaction(req, async () => {
    const doc = await lockFile(req, options, id)
    if (!options.mayDecide(req, doc) && !options.mayRelease(req, doc))
      throw refusal(req, 'gate.not_yours', 403)
    if (!['inspected', 'prepared'].includes(doc.stage)) throw refusal(req, 'gate.stage', 409)
    const reason = reasonOf(req, order.reason)
    await forgetOutgoing(req, doc.id)
    const changed = await writeFile(req, options, doc.id, {
      stage: 'blocked',
      blockedReason: reason,
      outgoingSha256: null,
    })
    await options.onAct(req, {
      action: 'blocked',
      collection: slugOf(options),
      doc: changed,
      reason,
      changes: { stage: { from: doc.stage, to: 'blocked' } },
    })
    return changed
  })

/** Takes a released file back: from now on no door gives it out. Bytes and manifest stay as they were signed. */
const withdraw: Act = async (req, { id }, order, options) =>
  inTransaction(req, async () => {
    const doc = await lockFile(req, options, id)
    if (!options.mayRelease(req, doc)) throw refusal(req, 'gate.not_yours', 403)
    if (doc.stage !== 'released') throw refusal(req, 'gate.stage', 409)
    const reason = reasonOf(req, order.reason)
    const changed = await writeFile(req, options, doc.id, { stage: 'blocked', blockedReason: reason })
    await options.onAct(req, {
      action: 'withdrawn',
      collection: slugOf(options),
      doc: changed,
      reason,
      changes: { stage: { from: 'released', to: 'blocked' } },
    })
    return changed
  })

const known: Record<string, Act> = { decide, redact, prepare, sign, block, withdraw }

async function open(req: PayloadRequest, options: ReleaseGateOptions, id: string): Promise<ReleasedFile> {
  const doc = await lockFile(req, options, id)
  if (!options.mayDecide(req, doc)) throw refusal(req, 'gate.not_yours', 403)
  if (!['inspected', 'prepared'].includes(doc.stage)) throw refusal(req, 'gate.stage', 409)
  return doc
}

async function toInspected(
  req: PayloadRequest,
  options: ReleaseGateOptions,
  doc: ReleasedFile,
  data: Record<string, unknown>,
) {
  if (doc.stage === 'prepared') await forgetOutgoing(req, doc.id)
  return writeFile(req, options, doc.id, {
    ...data,
    stage: 'inspected',
    outgoingSha256: null,
    form: null,
    redactions: null,
  })
}

function readOrRefuse(req: PayloadRequest, given: unknown) {
  try {
    return readBoxes(given)
  } catch (error) {
    if (error instanceof Refused)
      throw refusal(req, error.code, 422, { problems: [{ field: 'boxes', code: error.code }] })
    throw error
  }
}
