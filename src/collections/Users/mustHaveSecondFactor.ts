import type { PayloadRequest } from 'payload'
import type { Post } from '../../domain/posts'
import { postsOfStandIn } from '../StandIns/postsOfStandIn'
import { needsSecondFactor } from '../../domain/secondFactor'

/** Must this account have a second factor now? The roots of the trees in which it holds posts say so. */
export async function mustHaveSecondFactor(
  req: PayloadRequest,
  { id, posts: own }: { id?: unknown; posts?: Post[] | null },
): Promise<boolean> {
  // asked from the appointment on: on its first day nobody would be there to ask
  const acting = id ? (await postsOfStandIn(req, String(id))).map((post) => ({ ...post, from: null })) : []
  const posts = [...(own ?? []), ...acting]
  const roots = [...new Set(posts.flatMap(({ reach }) => reach?.root ?? []))]
  // system: asked before anybody is signed in
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { id: { in: roots } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const rolesOfTree = new Map(docs.map(({ id, secondFactorRoles }) => [String(id), secondFactorRoles ?? []]))
  return needsSecondFactor(posts, rolesOfTree, new Date())
}
