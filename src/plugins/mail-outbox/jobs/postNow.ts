import { randomUUID } from 'node:crypto'
import type { SendMailOptions } from 'nodemailer'
import { compose, senderOf } from '../outbox/compose'
import { type Delivery, handOver } from './deliver'

type Now = Omit<Delivery, 'log'> & { from: string }

/**
 * Hands letters over at once, past the queue, for whoever keeps one of his own and tries again with the same
 * Message-ID. Answers the server's status; none where letters become files.
 * @param signal ends the handing-over as a whole: whoever waits has a lease to keep
 * @throws what the server said, with `responseCode` and `response`; cut off by the signal, with `perhaps`
 */
export function postNow({ from, ...way }: Now) {
  const sender = senderOf(from)
  return async (
    { messageId, ...message }: SendMailOptions & { messageId: string },
    signal?: AbortSignal,
  ): Promise<{ status: number | null }> => {
    const letter = await compose(message, sender, messageId)
    return { status: (await handOver(randomUUID(), letter, way, signal)) ?? null }
  }
}
