import { getFieldsToSign, jwtSign, type CollectionSlug, type PayloadRequest, type TypedUser } from 'payload'
import { addSessionToUser, generatePayloadCookie } from 'payload/shared'

// oxlint-disable-next-line typescript/no-explicit-any -- an account with its internal fields, as the database has it
type Account = any

/**
 * Opens a session as Payload's own login does, its hooks before and after included: whoever may not sign in with a
 * password may not sign in here. Belongs into a transaction that holds the account's row. @returns the cookie
 */
export async function openSession(req: PayloadRequest, slug: string, account: Account): Promise<string> {
  const { payload } = req
  const collection = payload.collections[slug as CollectionSlug].config
  const { sid } = await addSessionToUser({ collectionConfig: collection, payload, req, user: account })
  let user: Account = { ...account, collection: slug, _strategy: 'local-jwt' }
  for (const hook of collection.hooks.beforeLogin)
    user = (await hook({ collection, context: req.context, req, user })) || user
  const { token } = await jwtSign({
    fieldsToSign: getFieldsToSign({ collectionConfig: collection, email: user.email, sid, user }),
    secret: payload.secret,
    tokenExpiration: collection.auth.tokenExpiration,
  })
  req.user = user as TypedUser
  for (const hook of collection.hooks.afterLogin)
    user = (await hook({ collection, context: req.context, req, token, user })) || user
  return String(
    generatePayloadCookie({
      collectionAuthConfig: collection.auth,
      cookiePrefix: payload.config.cookiePrefix,
      token,
    }),
  )
}
