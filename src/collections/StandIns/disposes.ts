import { APIError, type PayloadRequest } from 'payload'
import { personOf, rolesAt } from '../../access/person'
import { type Role, type Scope } from '../../domain/posts'
import { appointedByOwnAdmin } from '../../domain/standIn'
import { holdsFromAbove } from '../../hooks/fromAbove'

type Post = { unit: string; role: Role; scope: Scope }

/**
 * Does this person dispose of a post? An administrator strictly above its unit does; for operators and editors the
 * unit's own too. Where nobody is above, at the top of a tree, its administrators do: headquarters has leave as well.
 */
export async function disposes(req: PayloadRequest, { unit, role, scope }: Post): Promise<boolean> {
  if (!personOf(req)) return true
  if (appointedByOwnAdmin.includes(role) && rolesAt(req, { scope }).includes('admin')) return true
  return holdsFromAbove(req, { unit, scope }, ['admin'], { orAtTheTop: true })
}

/** @throws APIError 403 */
export async function refuseStranger(req: PayloadRequest, post: Post): Promise<void> {
  if (await disposes(req, post)) return
  throw new APIError(
    'Pengganti untuk jabatan ini ditunjuk dan diakhiri administrator satuan di atasnya. Minta kepadanya. / Only an administrator above the unit does this.',
    403,
    { code: 'stand_in.not_superior', problems: [{ field: 'unit', code: 'stand_in.not_superior' }] },
    true,
  )
}
