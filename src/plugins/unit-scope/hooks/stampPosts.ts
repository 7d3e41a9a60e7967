import type { CollectionBeforeValidateHook } from 'payload'
import type { Post, Reach } from '../../../domain/posts'
import { idOf, readUnit } from './readUnit'

/** Stamps each post with the unit whose subtree it serves: its own, or the parent that its unit serves. */
export const stampPosts =
  (units: string, name: string): CollectionBeforeValidateHook =>
  async ({ data, req }) => {
    const posts = data?.[name] as Post[] | undefined
    if (!data || !Array.isArray(posts)) return data
    const stamped: Post[] = []
    for (const post of posts) {
      const unit = post?.unit ? await readUnit(req, units, post.unit) : null
      const served = unit?.servesParent && unit.parent ? await readUnit(req, units, idOf(unit.parent)) : unit
      const reach: Reach | null = served
        ? { unit: String(served.id), depth: served.scope.depth, root: served.scope.u1 }
        : null
      stamped.push({ ...post, reach })
    }
    data[name] = stamped
    return data
  }
