import type { PayloadRequest } from 'payload'
import type { Refusal, Workflow } from '../../../domain/workflow'
import type { CollectionWorkflow } from '../options'
import { sayCode, whoActed, wordsOf } from '../translations'
import type { lastStepOf } from './history'
import { StepRefused } from './StepRefused'

const statuses: Record<Refusal['kind'], number> = {
  unknown: 422,
  forbidden: 403,
  conflict: 409,
  incomplete: 422,
}

/** The refusal of a step in the person's language, with who was faster when somebody was. */
export function refused(
  req: PayloadRequest,
  no: Refusal,
  { table, words: own }: Pick<CollectionWorkflow, 'table' | 'words'>,
  stage: string,
  last: Awaited<ReturnType<typeof lastStepOf>>,
): StepRefused {
  const words = wordsOf(req.i18n?.language)
  const language = req.i18n?.language === 'en' ? 'en' : 'id'
  const who =
    no.kind === 'conflict' && last
      ? words.lastStep(nameOf(table, last.action, language), whoActed(last, language), last.at)
      : ''
  const message = [sayCode(no.code, language, own), who].filter(Boolean).join(' ')
  const field = {
    'workflow.note_needed': 'note',
    'workflow.time_needed': 'at',
    'workflow.time_passed': 'at',
  }[no.code]
  return new StepRefused(
    statuses[no.kind],
    {
      code: no.code,
      stage,
      ...(field ? { problems: [{ field, code: no.code, message }] } : {}),
      ...(no.kind === 'conflict'
        ? {
            last: last
              ? { action: last.action, actor: last.actor && whoActed(last, language), at: last.at }
              : null,
          }
        : {}),
    },
    message,
  )
}

const nameOf = (table: Workflow, action: string, language: 'id' | 'en') =>
  table.steps[action]?.label[language] ?? action

/** The content is not ready for the step: what is missing, field by field. */
export function notReady(
  req: PayloadRequest,
  problems: Array<{ field: string; code: string }>,
  own?: CollectionWorkflow['words'],
): StepRefused {
  const language = req.i18n?.language
  const words = wordsOf(language)
  const told = problems.map((problem) => ({ ...problem, message: sayCode(problem.code, language, own) }))
  const message = `${words.notReady} ${told.map((problem) => problem.message).join(' ')}`
  return new StepRefused(422, { code: 'workflow.not_ready', problems: told }, message)
}

/** The document is no longer what the person has read. */
export const unseen = (req: PayloadRequest, stage: string): StepRefused =>
  new StepRefused(
    409,
    { code: 'workflow.unseen', stage },
    wordsOf(req.i18n?.language).codes['workflow.unseen'] ?? 'unseen',
  )

/** No such document, or none this person may read: the same answer. */
export const notFound = (req: PayloadRequest): StepRefused =>
  new StepRefused(
    404,
    { code: 'workflow.not_found' },
    wordsOf(req.i18n?.language).codes['workflow.not_found'] ?? 'not found',
  )
