import { APIError, type CollectionSlug, type Endpoint, type PayloadRequest } from 'payload'
import type { SingleSignOnOptions } from '../options'
import { inTransaction } from '../store/inTransaction'
import { linkedAt, unlink } from '../store/links'

const unkept = { headers: { 'Cache-Control': 'no-store' } }

/** GET …/{id}/single-sign-on: since when an account is linked to the provider; never to whom. */
export const linkEndpoint = (options: SingleSignOnOptions): Endpoint => ({
  path: '/:id/single-sign-on',
  method: 'get',
  handler: async (req) => {
    const account = await readAccount(req, options)
    return Response.json(
      { linkedAt: await linkedAt(req, account.id), mayUnlink: options.mayUnlink(req, account) },
      unkept,
    )
  },
})

/** POST …/{id}/single-sign-on/unlink: cuts the link, for somebody whom the provider knows anew. */
export const unlinkEndpoint = (options: SingleSignOnOptions): Endpoint => ({
  path: '/:id/single-sign-on/unlink',
  method: 'post',
  handler: async (req) => {
    await inTransaction(req, async () => {
      const account = await readAccount(req, options)
      if (!options.mayUnlink(req, account))
        throw refusal(
          403,
          'not_yours',
          'Hanya administrator satuan orang ini yang dapat melepas kaitannya. / Only an administrator over this person may cut the link.',
        )
      if (!(await unlink(req, account.id)))
        throw refusal(
          409,
          'none',
          'Akun ini tidak terkait dengan penyedia masuk. / This account is not linked.',
        )
      await options.onStep(req, { action: 'unlinked', account })
    })
    return Response.json({ linkedAt: null, mayUnlink: true }, unkept)
  },
})

/** The account, if the person may read it. @throws 404 otherwise */
async function readAccount(
  req: PayloadRequest,
  { collection }: SingleSignOnOptions,
): Promise<{ id: string }> {
  const id = String(req.routeParams?.id ?? '')
  const account =
    req.user && /^[0-9a-f-]{36}$/i.test(id)
      ? await req.payload.findByID({
          collection: collection as CollectionSlug,
          id,
          depth: 0,
          disableErrors: true,
          overrideAccess: false,
          user: req.user,
          req,
        })
      : null
  if (!account)
    throw refusal(
      404,
      'no_account',
      'Akun tidak ditemukan atau tidak terbuka bagi Anda. / No such account within your reach.',
    )
  return account as unknown as { id: string }
}

const refusal = (status: number, code: string, message: string) =>
  new APIError(message, status, { code: `single_sign_on.${code}` }, true)
