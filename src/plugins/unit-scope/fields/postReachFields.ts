import type { Field } from 'payload'

const written = { create: () => false, update: () => false }

/** The unit whose subtree a post serves, stamped from the unit it is held at. */
export const postReachFields = (): Field[] => [
  {
    name: 'reach',
    type: 'group',
    access: written,
    admin: { hidden: true },
    fields: [
      { name: 'unit', type: 'text', index: true, admin: { hidden: true } },
      { name: 'depth', type: 'number', admin: { hidden: true } },
      { name: 'root', type: 'text', admin: { hidden: true } },
    ],
  },
]
