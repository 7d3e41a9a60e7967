import type { CollectionConfig, Config, Plugin } from 'payload'
import { faultsOf } from '../../domain/workflow'
import { stepEndpoints } from './endpoints/stepEndpoints'
import { closedWithStage, fieldNames } from './fields/closedWithStage'
import { stageField } from './fields/stageField'
import { stepsField } from './fields/stepsField'
import { guardStage } from './hooks/guardStage'
import { lockRow } from './hooks/lockRow'
import { refuseStale } from './hooks/refuseStale'
import { recordEdit } from './hooks/recordEdit'
import type { ApprovalWorkflowOptions, CollectionWorkflow } from './options'
import { verifyTables } from './steps/verifyTables'
import { workflowTranslations } from './translations'

export type { ApprovalWorkflowOptions, CollectionWorkflow, StepTaken } from './options'
export { followStep, takeStep } from './steps/takeStep'
export { StepRefused } from './steps/StepRefused'

/**
 * Moves documents through stages by one table per collection, and by nothing else: a `stage` field
 * that only a step writes, an endpoint for the steps, a history that nobody can change.
 * @throws at start when a table has an unreachable stage or a trap.
 */
export const approvalWorkflow =
  (options: ApprovalWorkflowOptions): Plugin =>
  (config) => {
    for (const [slug, { table }] of Object.entries(options.collections)) {
      const faults = faultsOf(table)
      if (faults.length > 0)
        throw new Error(`The procedure of ${slug} is not sound:\n  ${faults.join('\n  ')}`)
    }
    return {
      ...config,
      i18n: withTranslations(config.i18n),
      custom: { ...config.custom, approvalWorkflow: options },
      collections: (config.collections ?? []).map((collection) => {
        const workflow = options.collections[collection.slug]
        return workflow ? underWorkflow(collection, workflow, options) : collection
      }),
      onInit: async (payload) => {
        await config.onInit?.(payload)
        await verifyTables(payload)
      },
    }
  }

function underWorkflow(
  collection: CollectionConfig,
  workflow: CollectionWorkflow,
  options: ApprovalWorkflowOptions,
): CollectionConfig {
  return {
    ...collection,
    disableBulkEdit: true,
    disableBulkDelete: true,
    disableDuplicate: true,
    endpoints: [...(collection.endpoints || []), ...stepEndpoints(collection.slug)],
    fields: [
      stepsField(),
      ...closedWithStage(collection.fields, workflow, options),
      stageField(workflow.table),
    ],
    admin: withSaveButton(collection),
    hooks: {
      ...collection.hooks,
      beforeValidate: [refuseStale, ...(collection.hooks?.beforeValidate ?? [])],
      beforeOperation: [lockRow, ...(collection.hooks?.beforeOperation ?? [])],
      beforeChange: [guardStage(workflow, options), ...(collection.hooks?.beforeChange ?? [])],
      afterChange: [recordEdit(workflow), ...(collection.hooks?.afterChange ?? [])],
    },
  }
}

/** The save button says why there is nothing to save while the stage keeps the text closed. */
const withSaveButton = ({ admin, fields }: CollectionConfig): CollectionConfig['admin'] => ({
  ...admin,
  components: {
    ...admin?.components,
    edit: {
      ...admin?.components?.edit,
      SaveButton: {
        path: '/plugins/approval-workflow/components/SaveButton#SaveButton',
        clientProps: { closable: fieldNames(fields) },
      },
    },
  },
})

function withTranslations(i18n: Config['i18n']): Config['i18n'] {
  const given = (i18n?.translations ?? {}) as Record<string, Record<string, unknown>>
  const languages = Object.entries(workflowTranslations).map(([language, words]) => [
    language,
    { ...given[language], ...words },
  ])
  return { ...i18n, translations: { ...given, ...Object.fromEntries(languages) } } as Config['i18n']
}
