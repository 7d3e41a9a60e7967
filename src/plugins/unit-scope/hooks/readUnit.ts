import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Scope } from '../../../domain/posts'

export type ScopedUnit = {
  id: string
  parent?: string | null
  servesParent?: boolean
  scope: Scope & { depth: number }
}

/** A unit with its stamped ancestors, read in the request's transaction; null when there is none. */
export async function readUnit(req: PayloadRequest, units: string, id: unknown): Promise<ScopedUnit | null> {
  if (!id) return null
  // system: scope is stamped from units that the person may not be able to read himself
  const unit = await req.payload.findByID({
    collection: units as CollectionSlug,
    id: idOf(id),
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return (unit as unknown as ScopedUnit | null) ?? null
}

/** The id in a relationship value, populated or not. */
export const idOf = (value: unknown): string =>
  value && typeof value === 'object' && 'id' in value ? String((value as { id: unknown }).id) : String(value)
