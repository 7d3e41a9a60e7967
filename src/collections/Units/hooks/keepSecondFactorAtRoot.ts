import { APIError, type CollectionBeforeOperationHook, type CollectionBeforeValidateHook } from 'payload'
import { secondFactorRolesOfNewTree } from '../../../domain/secondFactor'

/** A new tree asks all but operators for a second factor, unless whoever makes it says otherwise. */
export const askNewTree: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { data } = args as { data?: { parent?: unknown; secondFactorRoles?: unknown } }
  // later on Payload has turned what was not said into an empty list
  if (operation === 'create' && data && !data.parent)
    data.secondFactorRoles ??= [...secondFactorRolesOfNewTree]
  return args
}

/** Which roles need a second factor is said once for a tree, at its root; a unit that leaves its tree begins one. */
export const keepSecondFactorAtRoot: CollectionBeforeValidateHook = ({ data, operation, originalDoc }) => {
  if (!data) return data
  const parent = 'parent' in data ? data.parent : originalDoc?.parent
  const named = (data.secondFactorRoles ?? []).length > 0
  if (!parent)
    return originalDoc?.parent && !named
      ? { ...data, secondFactorRoles: [...secondFactorRolesOfNewTree] }
      : data
  if (named && operation === 'update' && !originalDoc?.parent) return { ...data, secondFactorRoles: [] }
  if (named)
    throw new APIError(
      'Peran yang wajib memakai faktor kedua ditetapkan di satuan pucuk, untuk seluruh pohonnya. / This is set at the root of the tree.',
      400,
      {
        code: 'unit.not_a_root',
        problems: [{ field: 'secondFactorRoles', code: 'unit.not_a_root' }],
      },
      true,
    )
  return data
}
