import type { PayloadRequest } from 'payload'
import { nothingGiven, ticketNotValid, tooMany, wrong } from '../endpoints/refusals'
import type { Holder } from '../holder'
import { tell } from '../letters/tell'
import type { Kind, SecondFactorOptions } from '../options'
import { inTransaction } from '../store/inTransaction'
import { lockAccount } from '../store/sessions'
import { countTry, hasTooManyCodes, triesOfTicket } from '../store/tickets'
import { checks } from './check'

/** What somebody proves his second factor with: one of these. */
export type Proof = { code?: unknown; recoveryCode?: unknown; passkey?: unknown }

type Outcome<T> = { refused: Error } | { result: T }

/**
 * Checks a proof and does what it opens, in one transaction; a refused one is counted and recorded all the same.
 * @throws wrong, tooMany, ticketNotValid
 */
export async function prove<T>(
  req: PayloadRequest,
  holder: Holder,
  proof: Proof,
  options: SecondFactorOptions,
  opens: (kind: Kind) => Promise<T>,
): Promise<T> {
  const { kind, given } = kindOf(proof)
  const attempt = await options.limit?.(req, holder.account.email)
  const outcome = await inTransaction(req, async (): Promise<Outcome<T>> => {
    // one after the other: at once, each would see the others' codes uncounted
    await lockAccount(req, options.collection, holder.account.id)
    const tries = await countTry(req, holder.ticket, kind === 'totp')
    if (tries === null) return { refused: ticketNotValid() }
    if (kind === 'totp' && (await hasTooManyCodes(req, holder.account.id))) return { refused: tooMany() }
    if (!(await checks[kind](req, holder, given, options))) {
      await refuse(req, holder, kind, tries, options)
      return { refused: tries < triesOfTicket ? wrong(triesOfTicket - tries) : ticketNotValid() }
    }
    if (kind === 'recovery_code')
      await tell(req, { action: 'recovery_code_used', account: holder.account }, options)
    return { result: await opens(kind) }
  })
  if ('refused' in outcome) throw outcome.refused
  await attempt?.succeeded()
  return outcome.result
}

/** Each refusal stands in the trail; a letter goes when a ticket is used up: somebody else may know the password. */
async function refuse(
  req: PayloadRequest,
  { account }: Holder,
  kind: Kind,
  tries: number,
  options: SecondFactorOptions,
): Promise<void> {
  const step = { action: 'second_factor_refused', account, kind } as const
  if (tries < triesOfTicket) await options.onStep(req, step)
  else await tell(req, step, options)
}

function kindOf({ code, recoveryCode, passkey }: Proof): { kind: Kind; given: unknown } {
  if (code) return { kind: 'totp', given: code }
  if (recoveryCode) return { kind: 'recovery_code', given: recoveryCode }
  if (passkey) return { kind: 'passkey', given: passkey }
  throw nothingGiven()
}
