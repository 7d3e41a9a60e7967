import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../../../access/person'
import { postsInForce } from '../../../domain/posts'
import { reachesPosts } from '../administers'

/** Fewer characters of a key could be guessed; a UUID has 36. */
const shortestKey = 32

/** What opens an account: whoever sets one of these can act as the person. */
export const credentialsIn = (
  data: Record<string, unknown>,
  before: Record<string, unknown> | undefined,
): string[] => [
  ...(data.password ? ['password'] : []),
  ...(typeof data.apiKey === 'string' && data.apiKey ? ['apiKey'] : []),
  ...(data.email !== undefined && data.email !== before?.email ? ['email'] : []),
]

/**
 * An administrator opens somebody's account anew only when his own posts reach all that the person's posts reach:
 * a new password for somebody with a post at headquarters would otherwise be a way there. Keys are long.
 */
export const guardCredentials: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const person = personOf(req)
  if (typeof data.apiKey === 'string' && data.apiKey && data.apiKey.length < shortestKey)
    throw new APIError(
      `Kunci API paling pendek ${shortestKey} karakter. Buat kunci baru di halaman akun. / An API key has at least ${shortestKey} characters.`,
      400,
      { code: 'user.short_key', problems: [{ field: 'apiKey', code: 'user.short_key' }] },
      true,
    )
  if (operation !== 'update' || !person || person.id === originalDoc?.id) return data
  if (credentialsIn(data, originalDoc).length === 0) return data
  const mine = postsInForce(person.posts, new Date()).filter(({ role }) => role === 'admin')
  if (!(await reachesPosts(req, mine, originalDoc ?? {})))
    throw new APIError(
      'Orang ini juga menjabat di luar jangkauan Anda. Minta administrator satuan atasnya. / This person also holds a post beyond your reach.',
      403,
      { code: 'posts.foreign_unit' },
      true,
    )
  return data
}
