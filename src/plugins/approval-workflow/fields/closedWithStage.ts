import type { Field, FieldAccess } from 'payload'
import { isOpenBeside, mayEdit } from '../../../domain/workflow'
import type { ApprovalWorkflowOptions, CollectionWorkflow } from '../options'

/**
 * Fields that are open only while the document's stage lets this person edit: the form shows them read-only
 * otherwise. The refusal itself is guardStage's, which names the reason.
 */
export function closedWithStage(
  fields: Field[],
  { table }: CollectionWorkflow,
  { rolesAt }: ApprovalWorkflowOptions,
): Field[] {
  const whileEditable =
    (name: string): FieldAccess =>
    ({ doc, req }) =>
      !doc?.stage ||
      mayEdit(table, String(doc.stage), rolesAt(req, doc)) ||
      isOpenBeside(table, String(doc.stage), name)
  const close = (field: Field): Field => {
    if (field.type === 'tabs')
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(close) })) }
    if (field.type === 'row' || field.type === 'collapsible')
      return { ...field, fields: field.fields.map(close) }
    if (!('name' in field) || field.type === 'ui') return field
    const own = field.access?.update
    const isOpen = whileEditable(field.name)
    const update: FieldAccess = async (args) => (await isOpen(args)) && (own ? own(args) : true)
    return { ...field, access: { ...field.access, update } } as Field
  }
  return fields.map(close)
}

/** The names of the fields that hold data, through rows, collapsibles and tabs. */
export const fieldNames = (fields: Field[]): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => fieldNames(tab.fields))
    if (field.type === 'row' || field.type === 'collapsible') return fieldNames(field.fields)
    return 'name' in field && field.type !== 'ui' ? [field.name] : []
  })
