import type { Pool } from 'pg'
import { answerWords } from '../rules/answerWords'
import { mailOfUrl } from '../rules/mailUrl'
import { problemOf } from '../rules/problemOf'
import { retryAfterSeconds } from '../rules/retrySchedule'
import { open } from '../rules/secretBox'
import { mayHaveArrived } from '../rules/troubleOf'
import { webhookBody } from '../rules/webhookBody'
import type { Claim } from './claim'
import { mailTry } from './mailTry'
import { type JobOptions, monotonic } from './options'
import { openReceipt, type ReceiptLinks } from './receiptLink'
import { TIMEOUT_MS } from './reach'
import { sendWebhook } from './sendWebhook'
import { type Outcome, settle } from './settle'

/** Milliseconds that must be left of a lease for a try to begin. */
const LEAST_PATIENCE_MS = 500

/**
 * Tries one claimed delivery and writes down what came of it. A try ends before its lease does: a worker that stood
 * still meanwhile sends nothing.
 * @param deadline when the lease ends, in milliseconds of `options.clock`
 */
export async function deliver(
  pool: Pool,
  claim: Claim,
  options: JobOptions,
  signal: AbortSignal,
  deadline: number,
): Promise<void> {
  const { clock = monotonic, chance = Math.random } = options
  const outcome = await attempt(pool, claim, options, signal, Math.min(TIMEOUT_MS, deadline - clock()))
  const state = await settle(pool, claim, outcome, chance)
  const { messageId, endpointId, seq, attempts } = claim
  const about = {
    messageId,
    endpointId,
    seq: Number(seq),
    attempts,
    state: state ?? 'lost',
    outcome: outcome.kind,
  }
  if (outcome.kind === 'refused')
    options.log.warn({ ...about, problem: outcome.problem }, 'media-hub: delivery failed')
  else options.log.info(about, 'media-hub: delivery')
}

async function attempt(
  pool: Pool,
  claim: Claim,
  options: JobOptions,
  signal: AbortSignal,
  patience: number,
): Promise<Outcome> {
  if (patience < LEAST_PATIENCE_MS) return { kind: 'interrupted', perhaps: false }
  const address = mailOfUrl(claim.url)
  if (address && patience < TIMEOUT_MS) return { kind: 'interrupted', perhaps: false }
  const links = claim.recallSeq === null ? null : await linksOf(pool, claim.recallSeq, claim, options)
  if (links === 'unmade') return { kind: 'interrupted', perhaps: false }
  if (address) return mailTry(claim, address, links, options)
  try {
    const sealed = [claim.secretSealed, ...claim.oldSecrets]
    const letter = {
      url: claim.url,
      secrets: sealed.map((one) => open(one, options.secret)),
      messageId: claim.messageId,
      body: webhookBody({ ...claim, receiptUrl: links?.api }, options.publicUrl),
    }
    const send = options.send ?? sendWebhook
    const { status, retryAfter, body } = await send(letter, options.allowPrivate, signal, patience)
    if (status >= 200 && status < 300) return { kind: 'delivered', status }
    const wait = retryAfterSeconds(retryAfter, new Date())
    return {
      ...{ kind: 'refused', status, problem: `HTTP ${status}`, answer: answerWords(body) },
      ...{ retryAfter: wait, gone: status === 410, perhaps: false },
    }
  } catch (error) {
    if (signal.aborted) return { kind: 'interrupted', perhaps: true }
    const problem = problemOf(error)
    const perhaps = mayHaveArrived(problem)
    return { kind: 'refused', status: null, problem, answer: null, retryAfter: 0, gone: false, perhaps }
  }
}

/** The links by which a recall is confirmed; a message without them would leave its outlet no way to answer. */
async function linksOf(
  pool: Pool,
  recallSeq: string,
  { outletId }: Claim,
  options: JobOptions,
): Promise<ReceiptLinks | 'unmade'> {
  try {
    return await openReceipt(pool, recallSeq, outletId, options)
  } catch (error) {
    options.log.warn({ err: error, recallSeq }, 'media-hub: the links of a recall could not be made yet')
    return 'unmade'
  }
}
