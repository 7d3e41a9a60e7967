import type { Endpoint, PayloadRequest } from 'payload'
import { type Holder, sessionHolder } from '../holder'
import { tell } from '../letters/tell'
import type { SecondFactorOptions } from '../options'
import { askPasskey } from '../prove/askPasskey'
import { beginPasskey, beginTotp, finishEnrolment, renewRecoveryCodes } from '../prove/enrol'
import { isPassword } from '../prove/isPassword'
import { prove } from '../prove/prove'
import { relyingPartyAt } from '../rules/relyingParty'
import { factorsOf, hasFactor, removePasskey, removeTotp, storeRecoveryCodes } from '../store/factors'
import { inTransaction } from '../store/inTransaction'
import { lockAccount, markProven, proofOf } from '../store/sessions'
import { bodyOf, told } from './body'
import { lastOne, stale, unknownFactor, wrongPassword } from './refusals'

/**
 * One's own factors, in one's own session. Every change needs a proof of the last ten minutes; the first
 * one, the password; taking one away, both, there and then.
 */
export const ownEndpoints = (options: SecondFactorOptions): Endpoint[] => {
  const own = (path: string, work: (req: PayloadRequest, holder: Holder) => Promise<object>): Endpoint => ({
    path: `/second-factor${path}`,
    method: path ? 'post' : 'get',
    handler: async (req) => told(await work(req, await sessionHolder(req, options))),
  })
  return [
    own('', (req, holder) => stateOf(req, holder, options)),
    own('/passkey', (req, holder) => askPasskey(req, holder, options)),
    own('/prove', async (req, holder) => {
      await prove(req, holder, await bodyOf(req), options, () => prolong(req, holder))
      return stateOf(req, holder, options)
    }),
    own('/totp', async (req, holder) => {
      await refuseStranger(req, holder, options)
      return beginTotp(req, holder, options)
    }),
    own('/new-passkey', async (req, holder) => {
      await refuseStranger(req, holder, options)
      return beginPasskey(req, holder, options)
    }),
    own('/enrol', async (req, holder) => {
      const { recoveryCodes } = await finishEnrolment(req, holder, await bodyOf(req), options, () =>
        prolong(req, holder),
      )
      return { ...(await stateOf(req, holder, options)), newRecoveryCodes: recoveryCodes }
    }),
    own('/recovery-codes', (req, holder) =>
      changing(req, holder, options, async () => {
        const newRecoveryCodes = await renewRecoveryCodes(req, holder.account.id, options)
        await tell(req, { action: 'recovery_codes_renewed', account: holder.account }, options)
        return { ...(await stateOf(req, holder, options)), newRecoveryCodes }
      }),
    ),
    own('/remove', async (req, holder) => {
      const given = await bodyOf(req)
      if (!(await isPassword(req, holder.account.email, given.password, options))) throw wrongPassword()
      return prove(req, holder, given, options, async () => {
        await prolong(req, holder)
        return remove(req, holder, String(given.factor), options)
      })
    }),
  ]
}

/** What one sees of one's own factors; never a secret. */
async function stateOf(
  req: PayloadRequest,
  { account, session }: Holder,
  { publicUrl, requires }: SecondFactorOptions,
) {
  const factors = await factorsOf(req, account.id)
  return {
    ...factors,
    required: await requires(req, account),
    fresh: session !== null && (await proofOf(req, session)).fresh,
    passkeysPossible: relyingPartyAt(publicUrl) !== null,
  }
}

const prolong = (req: PayloadRequest, { account, session }: Holder) =>
  markProven(req, session ?? '', account.id)

const isFresh = async (req: PayloadRequest, { session }: Holder) =>
  session !== null && (await proofOf(req, session)).fresh

/** Who may begin an enrolment: with a factor, whoever proved it just now; without one, whoever knows the password. */
async function refuseStranger(
  req: PayloadRequest,
  holder: Holder,
  options: SecondFactorOptions,
): Promise<void> {
  const { password } = await bodyOf(req)
  if (hasFactor(await factorsOf(req, holder.account.id))) {
    if (!(await isFresh(req, holder))) throw stale()
  } else if (!(await isPassword(req, holder.account.email, password, options))) throw wrongPassword()
}

/** A change of one's own factors, in one transaction. @throws stale */
async function changing<T>(
  req: PayloadRequest,
  holder: Holder,
  { collection }: SecondFactorOptions,
  work: () => Promise<T>,
): Promise<T> {
  return inTransaction(req, async () => {
    await lockAccount(req, collection, holder.account.id)
    if (!(await isFresh(req, holder))) throw stale()
    return work()
  })
}

async function remove(req: PayloadRequest, holder: Holder, factor: string, options: SecondFactorOptions) {
  const { account } = holder
  const isTotp = factor === 'totp'
  const name = isTotp ? undefined : await removePasskey(req, account.id, factor)
  if (isTotp ? !(await removeTotp(req, account.id)) : !name) throw unknownFactor()
  if (!hasFactor(await factorsOf(req, account.id))) {
    if (await options.requires(req, account)) throw lastOne()
    await storeRecoveryCodes(req, account.id, [])
  }
  await tell(
    req,
    {
      action: 'second_factor_removed',
      account,
      kind: isTotp ? 'totp' : 'passkey',
      ...(name ? { name } : {}),
    },
    options,
  )
  return stateOf(req, holder, options)
}
