import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { closedBecause, type Step } from '../../../domain/workflow'
import { type CollectionWorkflow, optionsOf } from '../options'
import { freshConnection } from '../steps/connection'
import { factsFor } from '../steps/asking'
import { type Entry, readHistory } from '../steps/history'
import { notFound } from '../steps/refusals'
import { StepRefused } from '../steps/StepRefused'
import { moveDocument } from '../steps/takeStep'
import { wordsOf } from '../translations'
import { readOrder } from './readOrder'

/** GET and POST /api/{collection}/{id}/steps. */
export const stepEndpoints = (collection: string): Endpoint[] => [
  { path: '/:id/steps', method: 'get', handler: answering((req) => openSteps(req, collection)) },
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

/** The steps of the table with which are open to this person now and why the others are not, and the history. */
async function openSteps(req: PayloadRequest, collection: string) {
  const options = optionsOf(req)
  const workflow = options.collections[collection] as CollectionWorkflow
  const doc = (await req.payload.findByID({
    collection: collection as CollectionSlug,
    id: idOf(req),
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })) as unknown as { stage: string; [field: string]: unknown } | null
  if (!doc) throw notFound(req)
  const words = wordsOf(req.i18n?.language)
  const language = req.i18n?.language === 'en' ? 'en' : 'id'
  const now = new Date()
  const db = freshConnection(req)
  const facts = await factsFor(req, db, { collection, id: idOf(req), doc, workflow })
  const { roles } = facts
  // a document may be open to readers from elsewhere; how it came about stays with those who work on it
  const history = roles.length > 0 ? await readHistory(db, collection, idOf(req)) : []
  const actions = Object.entries(workflow.table.steps).map(([action, step]) => {
    const closed = closedBecause(workflow.table, { ...facts, action, now })
    const problems = closed ? [] : (workflow.problems?.({ action, doc, at: null, now }) ?? [])
    return {
      action,
      label: step.label[language],
      open: closed === null,
      needsNote: Boolean(step.needsNote),
      needsTime: Boolean(step.needsTime),
      undoes: Boolean(step.undoes),
      confirm: isGrave(workflow, step),
      toLabel: workflow.table.stages[step.to]?.label[language] ?? step.to,
      ...(step.needsTime ? { suggestedAt: workflow.timeOf?.(doc)?.toISOString() ?? null } : {}),
      fromHere: step.from.includes(doc.stage) || closed === null || isSecond(closed.code),
      ...(closed ? { why: { code: closed.code, message: words.codes[closed.code] ?? closed.code } } : {}),
      ...(problems.length > 0
        ? {
            problems: problems.map((problem) => ({
              ...problem,
              message: words.codes[problem.code] ?? problem.code,
            })),
          }
        : {}),
    }
  })
  return {
    stage: doc.stage,
    updatedAt: doc.updatedAt,
    stageLabel: workflow.table.stages[doc.stage]?.label[language] ?? doc.stage,
    tone: workflow.table.stages[doc.stage]?.tone ?? 'waiting',
    editable: workflow.table.stages[doc.stage]?.editableBy?.some((role) => roles.includes(role)) ?? false,
    actions,
    history: history.map((entry, index) => present(entry, history[index - 1], workflow, language)),
  }
}

/** A second approval is offered at the stage to which the first one led. */
const isSecond = (code: string) =>
  code === 'workflow.second_is_another' || code === 'workflow.second_from_above'

/** Is it worth a second question: does it take something back, end it, or put it before the public? */
const isGrave = ({ table }: CollectionWorkflow, { to, undoes }: Step) =>
  Boolean(undoes || table.stages[to]?.final || table.stages[to]?.tone === 'live')

function present(
  entry: Entry,
  before: Entry | undefined,
  workflow: CollectionWorkflow,
  language: 'id' | 'en',
) {
  const words = wordsOf(language)
  const own =
    entry.action === 'edited' ? words.edited : entry.action === 'created' ? words.created : undefined
  const changed = Object.entries(entry.content).filter(
    ([field, text]) => before && (before.content[field] ?? '') !== text,
  )
  return {
    action: entry.action,
    label: own ?? workflow.table.steps[entry.action]?.label[language] ?? entry.action,
    from: entry.from,
    to: entry.to,
    actor: entry.actor ?? words.system,
    note: entry.note,
    at: entry.at,
    changes: changed.map(([field, after]) => ({ field, before: before?.content[field] ?? '', after })),
  }
}

const idOf = (req: PayloadRequest) => String(req.routeParams?.id ?? '')
