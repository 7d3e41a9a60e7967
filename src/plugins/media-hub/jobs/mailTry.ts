import { answerWords } from '../rules/answerWords'
import { stopToken } from '../rules/letterToken'
import { problemOf } from '../rules/problemOf'
import { type Mail, releaseMail } from '../rules/releaseMail'
import { mayHaveArrived } from '../rules/troubleOf'
import type { Claim } from './claim'
import type { JobOptions } from './options'
import { TIMEOUT_MS } from './reach'
import type { ReceiptLinks } from './receiptLink'
import type { Outcome } from './settle'

/**
 * Hands one letter to the mail server and answers its status; none where no server took it. Sends nothing any more
 * once the signal says so.
 * @throws with `responseCode` and `response` when it refuses, with `perhaps` when the signal cut it off
 */
export type SendMail = (mail: Mail, signal: AbortSignal) => Promise<{ status: number | null }>

/** Where the link in a letter leads. */
export const letterUrl = (publicUrl: string, token: string): string => `${publicUrl}/surat/${token}`

/**
 * One try of a delivery to a mail address: the mail server that takes it over is the receiver that accepts. It has as
 * long as a webhook's has, for the letter as a whole: so much is left of the lease.
 */
export async function mailTry(
  claim: Claim,
  to: string,
  links: ReceiptLinks | null,
  options: JobOptions,
): Promise<Outcome> {
  const { publicUrl, secret, mail } = options
  const { endpointId, url } = claim
  const stopUrl = letterUrl(publicUrl, stopToken(endpointId, url, secret))
  try {
    if (!mail) throw new Error('no mail server is set up')
    const { status } = await mail(
      releaseMail({ ...claim, to, receiptUrl: links?.page }, { publicUrl, stopUrl }),
      AbortSignal.timeout(TIMEOUT_MS),
    )
    return { kind: 'delivered', status }
  } catch (error) {
    return refusal(error)
  }
}

function refusal(error: unknown): Outcome {
  const { code, perhaps, responseCode, response } = error as {
    code?: string
    perhaps?: boolean
    responseCode?: number
    response?: string
  }
  const problem = responseCode ? `SMTP ${responseCode}` : problemOf(error)
  return {
    ...{ kind: 'refused', status: responseCode ?? null, problem, answer: answerWords(response ?? '') },
    // the address does not exist: as final as a webhook's 410
    gone: code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 550 && responseCode <= 553,
    ...{ retryAfter: 0, perhaps: responseCode === undefined && (perhaps ?? mayHaveArrived(problem)) },
  }
}
