import type { CollectionSlug, PayloadRequest } from 'payload'
import type { SecondFactorOptions } from '../options'
import { ONLY_PASSWORD } from '../signIn/context'

/**
 * Is this the account's password? Payload's own sign-in is asked, with all that it counts and locks, and stopped
 * before it opens anything.
 */
export async function isPassword(
  req: PayloadRequest,
  email: string,
  password: unknown,
  { collection, limit }: SecondFactorOptions,
): Promise<boolean> {
  if (typeof password !== 'string' || !password) return false
  const attempt = await limit?.(req, email)
  req.context[ONLY_PASSWORD] = true
  try {
    // system: whoever knows the password is whoever he says
    await req.payload.login({
      collection: collection as CollectionSlug,
      data: { email, password },
      overrideAccess: true,
      req,
    })
    return false
  } catch (error) {
    const { data, status } = error as { data?: { code?: unknown } | null; status?: number }
    if (data?.code === ONLY_PASSWORD) {
      await attempt?.succeeded()
      return true
    }
    if (status !== 401) throw error
    return false
  } finally {
    delete req.context[ONLY_PASSWORD]
  }
}
