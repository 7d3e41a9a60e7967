import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { sessionHolder } from '../holder'
import { tell } from '../letters/tell'
import type { Account, SecondFactorOptions } from '../options'
import { factorsOf, hasFactor, removePasskey, removeTotp, storeRecoveryCodes } from '../store/factors'
import { inTransaction } from '../store/inTransaction'
import { endSessions } from '../store/sessions'
import { endTickets } from '../store/tickets'
import { bodyOf, told } from './body'
import { noAccount, nothingToReset, notYours, ownReset, reasonNeeded } from './refusals'

/** Letters of a reason: enough to be one, not so many that it becomes a file on the person. */
const reasonLength = { least: 5, most: 500 }

/** What an administrator sees of another person's factors. */
export type OthersState = { hasFactor: boolean; required: boolean; mayReset: boolean }

/** GET …/{id}/second-factor and POST …/{id}/second-factor/reset `{reason}`, for a person who lost his phone. */
export const resetEndpoints = (options: SecondFactorOptions): Endpoint[] => [
  {
    path: '/:id/second-factor',
    method: 'get',
    handler: async (req) => told(await stateOf(req, await readAccount(req, options), options)),
  },
  {
    path: '/:id/second-factor/reset',
    method: 'post',
    handler: async (req) => {
      // a key is no person who has looked somebody in the face
      await sessionHolder(req, options)
      const reason = reasonIn(await bodyOf(req))
      const state = await inTransaction(req, async () => {
        const account = await readAccount(req, options)
        if (req.user?.id === account.id) throw ownReset()
        if (!(await options.mayReset(req, account))) throw notYours()
        await takeAway(req, account, reason, options)
        return stateOf(req, account, options)
      })
      return told(state)
    },
  },
]

/** Takes every factor away and ends every session, with the trail and the letter. */
async function takeAway(
  req: PayloadRequest,
  account: Account,
  reason: string,
  options: SecondFactorOptions,
): Promise<void> {
  await endSessions(req, options.collection, account.id, 'none')
  const factors = await factorsOf(req, account.id)
  if (!hasFactor(factors)) throw nothingToReset()
  await removeTotp(req, account.id)
  for (const { id } of factors.passkeys) await removePasskey(req, account.id, id)
  await storeRecoveryCodes(req, account.id, [])
  await endTickets(req, { account: account.id })
  await tell(req, { action: 'second_factor_reset', account, reason }, options)
}

function reasonIn({ reason }: Record<string, unknown>): string {
  const given = typeof reason === 'string' ? reason.trim() : ''
  if (given.length < reasonLength.least || given.length > reasonLength.most) throw reasonNeeded()
  return given
}

async function stateOf(
  req: PayloadRequest,
  account: Account,
  { mayReset, requires }: SecondFactorOptions,
): Promise<OthersState> {
  const has = hasFactor(await factorsOf(req, account.id))
  return {
    hasFactor: has,
    required: await requires(req, account),
    mayReset: has && req.user?.id !== account.id && (await mayReset(req, account)),
  }
}

/** The account, if the person may read it. @throws noAccount otherwise */
async function readAccount(req: PayloadRequest, { collection }: SecondFactorOptions): Promise<Account> {
  const id = String(req.routeParams?.id ?? '')
  if (!req.user || !/^[0-9a-f-]{36}$/i.test(id)) throw noAccount()
  const account = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!account) throw noAccount()
  return account as unknown as Account
}
