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
  admin: { readOnly: true, position: 'sidebar', components: { Cell: '/plugins/approval-workflow/components/StageCell#StageCell' } },
})
