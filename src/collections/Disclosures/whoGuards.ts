import type { PayloadRequest, Where } from 'payload'
import { allPosts, deepestLevel, rolesOver, type Scope, scopeKey } from '../../domain/posts'

export type Guardian = { id: string; name: string; email: string }

/**
 * The people who hold a PPID superior's post over this place now, themselves or as stand-ins, save one. All of them,
 * not the nearest: a superior made for the purpose must not be the only one who hears.
 */
export async function superiorsOver(
  req: PayloadRequest,
  scope: Scope | null | undefined,
  save: string,
): Promise<Guardian[]> {
  const units = Array.from({ length: deepestLevel }, (_, index) => scope?.[scopeKey(index + 1)]).filter(
    (unit): unit is string => Boolean(unit),
  )
  const holds: Where = {
    and: [{ 'posts.role': { equals: 'ppid_superior' } }, { 'posts.reach.unit': { in: units } }],
  }
  // system: who guards the data does not depend on whom the asker may see
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { or: [holds, { id: { in: await actingSuperiors(req) } }] },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
    .filter(
      (user) => user.id !== save && rolesOver(allPosts(user), scope, new Date()).includes('ppid_superior'),
    )
    .map(({ id, name, email }) => ({ id: String(id), name, email }))
}

/** Those who act in a PPID superior's post today, wherever it is. */
async function actingSuperiors(req: PayloadRequest): Promise<string[]> {
  const now = new Date().toISOString()
  // system: nor on whether he may see the stand-ins
  const { docs } = await req.payload.find({
    collection: 'stand-ins',
    where: {
      and: [
        { role: { equals: 'ppid_superior' } },
        { endedAt: { exists: false } },
        { startsAt: { less_than_equal: now } },
        { endsAt: { greater_than_equal: now } },
      ],
    },
    pagination: false,
    depth: 0,
    select: { standIn: true },
    overrideAccess: true,
    req,
  })
  return docs.map(({ standIn }) => String(standIn))
}

/** The officer who recorded the applicant, if his account still is there. */
export async function officerOf(req: PayloadRequest, applicant: string): Promise<Guardian | null> {
  // system: the asker does not see the applicant
  const { recordedBy } =
    (await req.payload.findByID({
      collection: 'applicants',
      id: applicant,
      depth: 0,
      overrideAccess: true,
      disableErrors: true,
      req,
    })) ?? {}
  if (!recordedBy) return null
  // system: nor the officer
  const officer = await req.payload.findByID({
    collection: 'users',
    id: recordedBy,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return officer ? { id: String(officer.id), name: officer.name, email: officer.email } : null
}
