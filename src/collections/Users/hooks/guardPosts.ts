import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../../../access/person'
import { type Post, postsInForce, scopeKey } from '../../../domain/posts'
import { scopesOf } from '../scopesOf'

/**
 * An administrator gives posts only inside the units his own admin posts reach, and never to himself.
 * Without this, a district administrator could make himself one of the headquarters.
 */
export const guardPosts: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const person = personOf(req)
  const changed =
    data.posts !== undefined && JSON.stringify(bare(data.posts)) !== JSON.stringify(bare(originalDoc?.posts))
  const moved = data.unit !== undefined && data.unit !== originalDoc?.unit
  if (!person || (!changed && !moved)) return data
  if (originalDoc?.id === person.id)
    throw refusal('posts.own', 'Jabatan sendiri hanya dapat diubah administrator lain.')
  const reach = postsInForce(person.posts, new Date()).flatMap((post) =>
    post.role === 'admin' && post.reach ? [post.reach] : [],
  )
  const touched = [
    ...difference(data.posts, originalDoc?.posts),
    ...difference(originalDoc?.posts, data.posts),
  ]
  const units = [
    ...new Set([...(changed ? touched.map((post) => post.unit) : []), ...(moved ? [String(data.unit)] : [])]),
  ]
  for (const scope of await scopesOf(req, units)) {
    if (!reach.some(({ unit, depth }) => scope[scopeKey(depth)] === unit)) {
      throw refusal('posts.foreign_unit', 'Jabatan ini berada di satuan di luar kewenangan Anda.')
    }
  }
  return data
}

const bare = (posts: Post[] | null | undefined) =>
  (posts ?? []).map(({ unit, role, from, to }) => ({ unit, role, from: from ?? null, to: to ?? null }))

const difference = (from: Post[] | null | undefined, without: Post[] | null | undefined) => {
  const known = new Set(bare(without).map((post) => JSON.stringify(post)))
  return bare(from).filter((post) => !known.has(JSON.stringify(post)))
}

const refusal = (code: string, message: string) => new APIError(message, 403, { code }, true)
