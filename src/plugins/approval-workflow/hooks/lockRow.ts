import type { CollectionBeforeOperationHook } from 'payload'
import { lockDocument } from '../steps/connection'
import { StepRefused } from '../steps/StepRefused'
import { wordsOf } from '../translations'

/**
 * An edit waits for a step that is being taken on the same document, and the other way round: a save
 * rewrites the whole row and would otherwise carry an old stage back. Restoring an old version is refused.
 */
export const lockRow: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if ((operation as string) === 'restoreVersion') {
    throw new StepRefused(
      403,
      { code: 'workflow.no_restore' },
      wordsOf(req.i18n?.language).codes['workflow.no_restore'] ?? '',
    )
  }
  const id = (args as { id?: unknown }).id
  if (operation === 'update' && id && !req.context.workflowStep)
    await lockDocument(req, collection.slug, String(id))
  return args
}
