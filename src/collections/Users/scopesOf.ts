import type { PayloadRequest } from 'payload'
import type { Scope } from '../../domain/posts'

/** The scopes of these units, read in the request's transaction. @throws when one does not exist. */
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
  if (docs.length !== units.length) throw new Error('a post names a unit that does not exist')
  return docs.map((unit) => (unit as unknown as { scope: Scope }).scope)
}
