import type { Payload } from 'payload'
import { type Post, postsInForce } from '../../domain/posts'

/** The mail addresses of the administrators over a whole tree: who is told what concerns the installation. */
export async function addressesOfRootAdmins(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { 'posts.role': { equals: 'admin' } },
    pagination: false,
    depth: 0,
    // system: a warning of the installation goes to whoever looks after it, asked by nobody
    overrideAccess: true,
  })
  return docs
    .filter(
      ({ posts, suspendedAt }) =>
        !suspendedAt &&
        postsInForce(posts as Post[], new Date()).some(
          ({ role, reach }) => role === 'admin' && reach?.depth === 1,
        ),
    )
    .map(({ email }) => email)
}
