import type { Field, FieldAccess, TextField } from 'payload'

/** Open on the empty form of a new document, where there is nothing to read; closed ever after, to everybody. */
const onEmptyForm: FieldAccess = ({ doc, id }) => !id && !doc?.id

/**
 * Makes a field a way in and no way out: it has no column, so that nothing can be selected, filtered, sorted,
 * populated or kept as a version; its value goes to the vault.
 * @throws for a field whose value is no text
 */
export function guard(fields: Field[], guarded: readonly string[]): Field[] {
  return fields.map((field): Field => {
    if (field.type === 'row' || field.type === 'collapsible')
      return { ...field, fields: guard(field.fields, guarded) }
    if (!('name' in field) || !guarded.includes(field.name ?? '')) return field
    if (!['text', 'textarea', 'email'].includes(field.type))
      throw new Error(`guarded-reading: ${field.name} is no field of words`)
    const { access, admin, validate } = field as TextField
    return {
      ...field,
      virtual: true,
      access: { ...access, read: onEmptyForm },
      ...(validate ? { validate: unlessLeftOut(validate as Validate) } : {}),
      admin: {
        // Payload closes a virtual field for writing unless told
        readOnly: false,
        ...admin,
        disableBulkEdit: true,
        disableGroupBy: true,
        disableListColumn: true,
        disableListFilter: true,
      },
    } as Field
  })
}

type Validate = (value: unknown, args: { operation?: string }) => unknown

/** A correction names what it changes; what it leaves out stays in the vault. */
const unlessLeftOut =
  (validate: Validate): Validate =>
  (value, args) =>
    args.operation === 'update' && value === undefined ? true : validate(value, args)

/** The names of all fields that hold data, through rows and collapsibles. */
export const fieldNames = (fields: Field[]): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'row' || field.type === 'collapsible') return fieldNames(field.fields)
    return 'name' in field && field.name ? [field.name] : []
  })
