import type { Field, FieldAccess } from 'payload'
import { label } from '../translations'

const never: FieldAccess = () => false

/** What the plugin shows on a document: its date, and the ledger that explains it. Nobody writes either. */
export const clockFields = (): Field[] => [
  {
    name: 'clock',
    type: 'json',
    access: { create: never, update: never },
    label: label('Tenggat', 'Deadline'),
    admin: {
      readOnly: true,
      disableListColumn: true,
      disableListFilter: true,
      components: { Field: '/plugins/legal-clock/components/ClockPanel#ClockPanel' },
    },
  },
  {
    name: 'dueOn',
    type: 'date',
    index: true,
    access: { create: never, update: never },
    label: label('Jatuh tempo', 'Due on'),
    admin: {
      readOnly: true,
      position: 'sidebar',
      date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' },
    },
  },
]
