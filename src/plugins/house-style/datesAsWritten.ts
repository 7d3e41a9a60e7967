import type { Field } from 'payload'

/** Every date field in the order and with the clock that Indonesian offices write: 23 November 2026 14.30. */
export const datesAsWritten = (fields: Field[]): Field[] => fields.map(written)

function written(field: Field): Field {
  if (field.type === 'tabs')
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: datesAsWritten(tab.fields) })) }
  if ('fields' in field && Array.isArray(field.fields))
    return { ...field, fields: datesAsWritten(field.fields) } as Field
  if (field.type !== 'date') return field
  const timed = field.admin?.date?.pickerAppearance === 'dayAndTime'
  const shape = timed
    ? { displayFormat: 'd MMMM yyyy HH.mm', timeFormat: 'HH.mm' }
    : { displayFormat: 'd MMMM yyyy' }
  return { ...field, admin: { ...field.admin, date: { ...shape, ...field.admin?.date } } } as Field
}
