import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import type { Role } from '../../../domain/posts'
import { closedBecause, type Step } from '../../../domain/workflow'
import { type CollectionWorkflow, optionsOf } from '../options'
import { freshConnection } from '../steps/connection'
import { factsFor } from '../steps/asking'
import { lastStepOf } from '../steps/history'
import { readChanges, readHistory } from '../steps/readHistory'
import { notFound } from '../steps/refusals'
import { StepRefused } from '../steps/StepRefused'
import { moveDocument } from '../steps/takeStep'
import { sayCode } from '../translations'
import { presentEntry, presentLast } from './presentEntry'
import { readOrder } from './readOrder'

/** GET and POST /api/{collection}/{id}/steps; GET …/steps/{entry} of its history. */
export const stepEndpoints = (collection: string): Endpoint[] => [
  { path: '/:id/steps', method: 'get', handler: answering((req) => openSteps(req, collection)) },
  { path: '/:id/steps/:entry', method: 'get', handler: answering((req) => pastStep(req, collection)) },
  {
    path: '/:id/steps',
    method: 'post',
    handler: answering(async (req) =>
      moveDocument(req, { collection, id: idOf(req), ...(await readOrder(req)) }),
    ),
  },
]

function answering(work: (req: PayloadRequest) => Promise<unknown>): Endpoint['handler'] {
  return async (req) => {
    try {
      if (!req.user)
        throw new StepRefused(401, { code: 'workflow.sign_in' }, 'Masuk lebih dahulu. / Sign in first.')
      return Response.json(await work(req), { headers: { 'Cache-Control': 'no-store' } })
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error
      return Response.json(
        { ...error.data, message: error.message, errors: [{ message: error.message }] },
        { status: error.status },
      )
    }
  }
}

type Document = { stage: string; [field: string]: unknown }

/** The document, as the person may read it. @throws StepRefused 404 */
async function readDocument(req: PayloadRequest, collection: string): Promise<Document> {
  const doc = (await req.payload.findByID({
    collection: collection as CollectionSlug,
    id: idOf(req),
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })) as unknown as Document | null
  if (!doc) throw notFound(req)
  return doc
}

/** What one entry of the history changed, word for word. */
async function pastStep(req: PayloadRequest, collection: string) {
  const doc = await readDocument(req, collection)
  const entry = entryId(req, req.routeParams?.entry)
  const isOpen = entry !== null && isHistoryOpen(req, collection, optionsOf(req).rolesAt(req, doc))
  const changes = isOpen ? await readChanges(freshConnection(req), collection, idOf(req), entry) : null
  if (!changes) throw notFound(req)
  return { id: entry, changes }
}

/**
 * The steps of the table with which are open to this person now and why the others are not, and the newest page of
 * the history, or with `?before=` an entry of it the page before that.
 */
async function openSteps(req: PayloadRequest, collection: string) {
  const options = optionsOf(req)
  const workflow = options.collections[collection] as CollectionWorkflow
  const before = entryId(req, req.searchParams?.get('before') ?? null)
  const doc = await readDocument(req, collection)
  const language = req.i18n?.language === 'en' ? 'en' : 'id'
  const now = new Date()
  const db = freshConnection(req)
  const facts = await factsFor(req, db, { collection, id: idOf(req), doc, workflow })
  const { roles } = facts
  // a document may be open to readers from elsewhere; how it came about stays with those who work on it
  const isOpen = isHistoryOpen(req, collection, options.rolesAt(req, doc))
  const history = isOpen ? await readHistory(db, collection, idOf(req), before) : { entries: [], count: 0 }
  const last = isOpen ? await lastStepOf(db, collection, idOf(req)) : null
  const shownStep = async ([action, step]: [string, Step]) => {
    const closed = closedBecause(workflow.table, { ...facts, action, now })
    const problems = closed ? [] : ((await workflow.problems?.({ action, doc, at: null, now, req })) ?? [])
    return {
      action,
      label: step.label[language],
      open: closed === null,
      needsNote: Boolean(step.needsNote),
      needsTime: Boolean(step.needsTime),
      undoes: Boolean(step.undoes),
      confirm: isGrave(workflow, step),
      toLabel: workflow.table.stages[step.to ?? doc.stage]?.label[language] ?? step.to,
      ...(step.needsTime ? { suggestedAt: workflow.timeOf?.(doc)?.toISOString() ?? null } : {}),
      // what only the clock takes is nobody's button
      fromHere:
        step.by.length > 0 &&
        closed?.code !== 'workflow.not_needed' &&
        (step.from.includes(doc.stage) || closed === null || isSecond(closed.code)),
      ...(closed
        ? { why: { code: closed.code, message: sayCode(closed.code, language, workflow.words) } }
        : {}),
      ...(problems.length > 0
        ? {
            problems: problems.map((problem) => ({
              ...problem,
              message: sayCode(problem.code, language, workflow.words),
            })),
          }
        : {}),
    }
  }
  const actions = await Promise.all(Object.entries(workflow.table.steps).map(shownStep))
  return {
    stage: doc.stage,
    updatedAt: doc.updatedAt,
    stageLabel: workflow.table.stages[doc.stage]?.label[language] ?? doc.stage,
    tone: workflow.table.stages[doc.stage]?.tone ?? 'waiting',
    editable: workflow.table.stages[doc.stage]?.editableBy?.some((role) => roles.includes(role)) ?? false,
    actions,
    lastStep: last && presentLast(last, workflow.table, language),
    history: history.entries.map((entry) => presentEntry(entry, workflow.table, language)),
    historyCount: history.count,
  }
}

const isHistoryOpen = (req: PayloadRequest, collection: string, roles: readonly Role[]): boolean =>
  optionsOf(req).seesHistory?.(collection, roles) ?? roles.length > 0

/** A second approval is offered at the stage to which the first one led. */
const isSecond = (code: string) =>
  code === 'workflow.second_is_another' || code === 'workflow.second_from_above'

/** Is it worth a second question: does it take something back, end it, or put it before the public? */
const isGrave = ({ table }: CollectionWorkflow, { to = '', undoes }: Step) =>
  Boolean(undoes || table.stages[to]?.final || table.stages[to]?.tone === 'live')

const idOf = (req: PayloadRequest) => String(req.routeParams?.id ?? '')

/** The id of a history entry as an address gives it. @throws StepRefused 404 for what cannot be one */
function entryId(req: PayloadRequest, given: unknown): string | null {
  if (given === null || given === undefined) return null
  if (typeof given === 'string' && /^\d{1,18}$/.test(given)) return given
  throw notFound(req)
}
