import { APIError, type PayloadRequest } from 'payload'
import type { Scope } from '../../domain/posts'

/** The scopes of these units, read in the request's transaction. @throws APIError 400 when one does not exist */
export async function scopesOf(req: PayloadRequest, units: string[]): Promise<Scope[]> {
  if (units.length === 0) return []
  // system: a right is decided over units the person may not be able to read himself
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { id: { in: units } },
    limit: units.length,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  if (docs.length !== units.length)
    throw new APIError(
      'Salah satu jabatan menunjuk satuan yang tidak ada. / A post names a unit that does not exist.',
      400,
      { code: 'posts.unknown_unit', problems: [{ field: 'posts', code: 'posts.unknown_unit' }] },
      true,
    )
  return docs.map((unit) => (unit as unknown as { scope: Scope }).scope)
}
