import type { CollectionBeforeChangeHook } from 'payload'
import { isOpenBeside, mayEdit } from '../../../domain/workflow'
import type { ApprovalWorkflowOptions, CollectionWorkflow } from '../options'
import { StepRefused } from '../steps/StepRefused'
import { wordsOf } from '../translations'

/** Whatever door a save comes through, the stage stays what a step made it, and a closed text stays closed. */
export const guardStage =
  ({ table }: CollectionWorkflow, { rolesAt }: ApprovalWorkflowOptions): CollectionBeforeChangeHook =>
  ({ data, operation, originalDoc, req }) => {
    if (req.context.workflowStep) return data
    if (operation === 'create') return { ...data, stage: table.initial }
    const stage = String(originalDoc?.stage)
    // what is not his to write was left as it stands before; only a field beside the text can differ here
    const isBeside = table.beside?.some(
      (field) => isOpenBeside(table, stage, field) && data[field] !== originalDoc?.[field],
    )
    if (!isBeside && !mayEdit(table, stage, rolesAt(req, originalDoc))) {
      const code = table.stages[stage]?.editableBy ? 'workflow.not_editable' : 'workflow.locked'
      throw new StepRefused(
        code === 'workflow.locked' ? 409 : 403,
        { code, stage },
        wordsOf(req.i18n?.language).codes[code] ?? code,
      )
    }
    return { ...data, stage }
  }
