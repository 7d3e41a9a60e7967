import type { Pool } from 'pg'
import { PUBLIC_BASE } from '../../../domain/publicItem'
import { retryAfterSeconds } from '../rules/retrySchedule'
import { open } from '../rules/secretBox'
import type { Claim } from './claim'
import type { JobOptions } from './options'
import { sendWebhook } from './sendWebhook'
import { type Outcome, settle } from './settle'

/** Tries one claimed delivery and writes down what came of it. */
export async function deliver(
  pool: Pool,
  claim: Claim,
  options: JobOptions,
  signal: AbortSignal,
): Promise<void> {
  const outcome = await attempt(claim, options, signal)
  const state = await settle(pool, claim, outcome)
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

async function attempt(claim: Claim, options: JobOptions, signal: AbortSignal): Promise<Outcome> {
  try {
    const sealed = [claim.secretSealed, ...claim.oldSecrets]
    const letter = {
      url: claim.url,
      secrets: sealed.map((one) => open(one, options.secret)),
      messageId: claim.messageId,
      body: bodyOf(claim, options.publicUrl),
    }
    const { status, retryAfter } = await sendWebhook(letter, options.allowPrivate, signal)
    if (status >= 200 && status < 300) return { kind: 'delivered', status }
    const wait = retryAfterSeconds(retryAfter, new Date())
    return { kind: 'refused', status, problem: `HTTP ${status}`, retryAfter: wait, gone: status === 410 }
  } catch (error) {
    if (signal.aborted) return { kind: 'interrupted' }
    const problem = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', status: null, problem, retryAfter: 0, gone: false }
  }
}

/** The same bytes at every try: words of the snapshot, instant of the change. */
function bodyOf({ event, at, itemId, version, seq, itemJson }: Claim, publicUrl: string): string {
  const head = JSON.stringify({
    type: event,
    timestamp: at.toISOString(),
    data: { id: itemId, version, seq: Number(seq) },
  })
  if (itemJson === null) return head
  return `${head.slice(0, -2)},"item":${itemJson.replaceAll(PUBLIC_BASE, publicUrl)}}}`
}
