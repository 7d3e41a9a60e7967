import type { CollectionBeforeValidateHook } from 'payload'
import { StepRefused } from '../steps/StepRefused'
import { wordsOf } from '../translations'

/**
 * A form sends back the `updatedAt` it was opened with. When somebody has saved or taken a step since, the save
 * is refused instead of silently writing over that work. Runs under the row's lock; a caller that sends no
 * `updatedAt` is not asked.
 */
export const refuseStale: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || req.context.workflowStep || !data?.updatedAt || !originalDoc?.updatedAt)
    return data
  if (new Date(data.updatedAt).getTime() === new Date(originalDoc.updatedAt).getTime()) return data
  const code = 'workflow.stale'
  throw new StepRefused(
    409,
    { code, stage: originalDoc.stage },
    wordsOf(req.i18n?.language).codes[code] ?? code,
  )
}
