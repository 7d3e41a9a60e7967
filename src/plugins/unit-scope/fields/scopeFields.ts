import type { Field } from 'payload'
import { deepestLevel, scopeKey } from '../../../domain/posts'

const written = { create: () => false, update: () => false }

type More = { depth?: boolean; offered?: boolean }

/**
 * The stamped ancestors (`scope.u1` is the root), on units their own depth, and where material can be offered to the
 * whole tree the root it is offered to now. Nobody writes them by hand.
 */
export const scopeFields = ({ depth, offered }: More = {}): Field[] => [
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
      ...(depth ? [{ name: 'depth', type: 'number', admin: { hidden: true } } satisfies Field] : []),
      ...(offered ? [{ name: 'offered', type: 'text', admin: { hidden: true } } satisfies Field] : []),
    ],
  },
]
