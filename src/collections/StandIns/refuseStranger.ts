import { APIError, type PayloadRequest } from 'payload'
import { personOf, rolesAt } from '../../access/person'
import { type Role, type Scope } from '../../domain/posts'
import { appointedByOwnAdmin } from '../../domain/standIn'
import { holdsFromAbove } from '../../hooks/fromAbove'

type Post = { unit: string; role: Role; scope: Scope }

/**
 * Who disposes of a post: an administrator strictly above its unit; for operators and editors the unit's own too.
 * @throws APIError 403
 */
export async function refuseStranger(req: PayloadRequest, { unit, role, scope }: Post): Promise<void> {
  if (!personOf(req)) return
  const own = appointedByOwnAdmin.includes(role) && rolesAt(req, { scope }).includes('admin')
  if (own || (await holdsFromAbove(req, { unit, scope }, ['admin']))) return
  throw new APIError(
    'Pengganti untuk jabatan ini ditunjuk dan diakhiri administrator satuan di atasnya. Minta kepadanya. / Only an administrator above the unit does this.',
    403,
    { code: 'stand_in.not_superior', problems: [{ field: 'unit', code: 'stand_in.not_superior' }] },
    true,
  )
}
