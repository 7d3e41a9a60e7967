import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { refusal } from '../../../domain/workflow'
import { actorOf, type CollectionWorkflow, optionsOf } from '../options'
import { connectionOf, databaseNow, freshConnection, lockDocument } from './connection'
import { factsFor } from './asking'
import { addEntry, isCommitted, lastStepOf } from './history'
import { notFound, notReady, refused, unseen } from './refusals'

export type StepOrder = {
  collection: string
  id: string
  action: string
  note?: string | null
  at?: Date | null
  /** `updatedAt` of the document as the person has read it; a step on words he has not seen is refused. */
  seen?: Date | null
}
type Result = { doc: Record<string, unknown> & { id: string; stage: string }; stage: string }

/** The same step taken by a person from a command, where there is no request yet. */
export async function takeStep(
  order: StepOrder & { payload: Payload; user: TypedUser | null; req?: PayloadRequest },
): Promise<Result> {
  const req = order.req ?? (await createLocalReq({ user: order.user ?? undefined }, order.payload))
  return moveDocument(req, order, { system: order.user === null })
}

/** A step that follows from the step of another document: for no person, in the transaction of its cause. */
export async function followStep(req: PayloadRequest, order: StepOrder): Promise<void> {
  await moveDocument(req, order, { system: true })
}

/**
 * Moves a document by one step: row locked, decision made on what stands in the table, stage, number,
 * snapshot, history and audit written in one transaction, and its commit proven before the answer.
 * @throws StepRefused 403, 404, 409 or 422 with a code.
 */
export async function moveDocument(
  req: PayloadRequest,
  order: StepOrder,
  { system = false } = {},
): Promise<Result> {
  const workflow = optionsOf(req).collections[order.collection]
  if (!workflow) throw notFound(req)
  const ours = await initTransaction(req)
  let entry: string
  let doc: Result['doc']
  try {
    ;({ doc, entry } = await decideAndWrite(req, order, workflow, system))
    if (ours) await commitTransaction(req)
  } catch (error) {
    if (ours) await killTransaction(req)
    throw error
  }
  if (ours && !(await isCommitted(freshConnection(req), entry)))
    throw new Error(`step ${order.action} was not committed`)
  if (ours && !system) await optionsOf(req).beforeAnswer?.(req)
  return { doc, stage: doc.stage }
}

async function decideAndWrite(
  req: PayloadRequest,
  order: StepOrder,
  workflow: CollectionWorkflow,
  system: boolean,
) {
  const { collection, id, action } = order
  const locked = await lockDocument(req, collection, id)
  const stored = locked ? await readDocument(req, collection, id, system) : null
  if (!stored) throw notFound(req)
  const now = await databaseNow(req)
  const at =
    order.at ?? (workflow.table.steps[action]?.needsTime ? (workflow.timeOf?.(stored) ?? null) : null)
  const note = order.note?.trim() || null
  const db = await connectionOf(req)
  const facts = await factsFor(req, db, { collection, id, doc: stored, workflow, system })
  const no = refusal(workflow.table, { ...facts, action, note, at, now, system })
  if (no) {
    throw refused(req, no, workflow, stored.stage, await lastStepOf(db, collection, id))
  }
  if (order.seen && order.seen.getTime() !== new Date(String(stored.updatedAt)).getTime())
    throw unseen(req, stored.stage)
  const problems = (await workflow.problems?.({ action, doc: stored, at, now, req })) ?? []
  if (problems.length > 0) throw notReady(req, problems, workflow.words)
  const to = workflow.table.steps[action]?.to ?? stored.stage
  const written = (await workflow.writes?.({ action, doc: stored, note, at, now, req })) ?? {}
  const doc = await writeStage(req, collection, id, { ...written, stage: to })
  const actor = system ? null : actorOf(req, stored, workflow.table.steps[action]?.by ?? [])
  const step = {
    collection,
    documentId: id,
    action,
    from: stored.stage,
    to,
    actor,
    note,
    content: workflow.content(doc),
  }
  const entry = await addEntry(req, step)
  await optionsOf(req).onStep?.(req, { collection, doc, action, from: stored.stage, to, note, actor })
  return { doc, entry }
}

async function readDocument(req: PayloadRequest, collection: string, id: string, system: boolean) {
  // system: only a step that the clock takes reads for nobody; a person's reads what he may
  const doc = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: system,
    disableErrors: true,
    user: req.user,
    req,
  })
  return doc as unknown as Result['doc'] | null
}

async function writeStage(
  req: PayloadRequest,
  collection: string,
  id: string,
  data: Record<string, unknown>,
) {
  req.context.workflowStep = true
  try {
    // system: the step has been decided above; stage and number are closed to every person
    const doc = await req.payload.update({
      collection: collection as CollectionSlug,
      id,
      data: data as never,
      depth: 0,
      overrideAccess: true,
      user: req.user,
      req,
    })
    return doc as unknown as Result['doc']
  } finally {
    req.context.workflowStep = false
  }
}
