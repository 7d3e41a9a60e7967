import {
  checkLoginPermission,
  type CollectionSlug,
  getFieldsToSign,
  jwtSign,
  type PayloadRequest,
  resetLoginAttempts,
} from 'payload'
import { addSessionToUser, generatePayloadCookie } from 'payload/shared'
import { lockAccount, storedAccount } from '../store/sessions'
import { FACTOR_PROVEN } from './context'

/** What Payload's own sign-in answers with, and its cookie. */
export type Opened = { body: { exp: number; token: string; user: unknown }; cookie: string }

/**
 * Opens the session of an account whose second factor was proven, as `payload.login` does after a right password: the
 * collection's hooks around a sign-in run, and any of them may still refuse. Needs the transaction of the request.
 */
export async function openSession(req: PayloadRequest, slug: string, id: string): Promise<Opened> {
  const { payload } = req
  const { config } = payload.collections[slug as CollectionSlug]
  await lockAccount(req, slug, id)
  const stored = (await storedAccount(req, slug, id)) as never
  checkLoginPermission({ req, user: stored })
  const { sid } = await addSessionToUser({ collectionConfig: config, payload, req, user: stored })
  if (config.auth.maxLoginAttempts > 0)
    await resetLoginAttempts({ collection: config, doc: stored, payload, req })
  let user = { ...(stored as object), collection: slug, _strategy: 'local-jwt' } as never
  req.context[FACTOR_PROVEN] = true
  for (const hook of config.hooks.beforeLogin)
    user = ((await hook({ collection: config, context: req.context, req, user })) || user) as never
  const { exp, token } = await jwtSign({
    fieldsToSign: getFieldsToSign({
      collectionConfig: config,
      email: (user as { email: string }).email,
      ...(sid ? { sid } : {}),
      user,
    }),
    secret: payload.secret,
    tokenExpiration: config.auth.tokenExpiration,
  })
  req.user = user
  for (const hook of config.hooks.afterLogin)
    user = ((await hook({ collection: config, context: req.context, req, token, user })) || user) as never
  const seen = await payload.findByID({
    collection: slug as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return {
    body: { exp, token, user: seen },
    cookie: String(
      generatePayloadCookie({
        collectionAuthConfig: config.auth,
        cookiePrefix: payload.config.cookiePrefix,
        token,
      }),
    ),
  }
}
