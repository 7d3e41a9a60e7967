import type { PayloadRequest } from 'payload'
import { allPosts, type Role, rolesOver, type Scope } from '../../domain/posts'

type Person = { id: string; name: string; email: string }

/** Those who hold one of these roles at the very unit now. */
export async function peopleOfUnit(
  req: PayloadRequest,
  unit: string,
  roles: readonly Role[] = ['operator', 'approver'],
): Promise<Person[]> {
  // system: whom a letter goes to does not depend on whom its cause may see
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ 'posts.unit': { equals: unit } }, { 'posts.role': { in: [...roles] } }] },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
    .filter((user) =>
      allPosts(user).some((post) => post.unit === unit && roles.includes(post.role) && inForce(post)),
    )
    .map(({ id, name, email }) => ({ id: String(id), name, email }))
}

const inForce = ({ from, to }: { from?: string | null; to?: string | null }) =>
  (!from || new Date(from) <= new Date()) && (!to || new Date(to) >= new Date())

/** Those who hold the role over a place now, wherever their post is. */
export async function peopleOver(
  req: PayloadRequest,
  scope: Scope | null | undefined,
  role: Role,
): Promise<Person[]> {
  const units = Object.values(scope ?? {}).filter(Boolean)
  // system: nor on his posts
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ 'posts.role': { equals: role } }, { 'posts.reach.unit': { in: units } }] },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
    .filter((user) => rolesOver(allPosts(user), scope, new Date()).includes(role))
    .map(({ id, name, email }) => ({ id: String(id), name, email }))
}
