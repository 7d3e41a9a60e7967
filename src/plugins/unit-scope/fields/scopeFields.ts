import type { Field } from 'payload'
import { deepestLevel, scopeKey } from '../../../domain/posts'

const written = { create: () => false, update: () => false }

/** The stamped ancestors (`scope.u1` is the root), and on units their own depth. Nobody writes them by hand. */
export const scopeFields = (withDepth: boolean): Field[] => [
  {
    name: 'scope',
    type: 'group',
    access: written,
    admin: { hidden: true },
    fields: [
      ...Array.from(
        { length: deepestLevel },
        (_, index): Field => ({
          name: scopeKey(index + 1),
          type: 'text',
          admin: { hidden: true },
        }),
      ),
      ...(withDepth ? [{ name: 'depth', type: 'number', admin: { hidden: true } } satisfies Field] : []),
    ],
  },
]
