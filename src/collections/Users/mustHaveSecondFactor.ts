import type { PayloadRequest } from 'payload'
import type { Post } from '../../domain/posts'
import { needsSecondFactor } from '../../domain/secondFactor'

/** Must this account have a second factor now? The roots of the trees in which it holds posts say so. */
export async function mustHaveSecondFactor(
  req: PayloadRequest,
  { posts }: { posts?: Post[] | null },
): Promise<boolean> {
  const roots = [...new Set((posts ?? []).flatMap(({ reach }) => reach?.root ?? []))]
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
