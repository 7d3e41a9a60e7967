import type { SelectField } from 'payload'
import type { Workflow } from '../../../domain/workflow'

/** Where the document stands. Its options are the table's stages; nobody writes it but a step. */
export const stageField = (table: Workflow): SelectField => ({
  name: 'stage',
  type: 'select',
  index: true,
  required: true,
  defaultValue: table.initial,
  label: { id: 'Tahap', en: 'Stage' },
  options: Object.entries(table.stages).map(([value, { label }]) => ({ value, label })),
  access: { create: () => false, update: () => false },
  admin: {
    readOnly: true,
    position: 'sidebar',
    components: {
      // the steps panel shows the stage above the form's own fields
      Field: '/plugins/approval-workflow/components/NoField#NoField',
      Cell: {
        path: '/plugins/approval-workflow/components/StageCell#StageCell',
        clientProps: { tones: tonesOf(table) },
      },
    },
  },
})

const tonesOf = (table: Workflow) =>
  Object.fromEntries(Object.entries(table.stages).map(([stage, { tone }]) => [stage, tone ?? 'waiting']))
