import type { EmailAdapter, PayloadRequest, Plugin, SendEmailOptions } from 'payload'
import { compose, senderOf } from './outbox/compose'
import { openOutbox } from './outbox/openOutbox'
import { transactionOf } from './outbox/transactionOf'

export type MailOutboxOptions = {
  /** `Name <address>` that letters come from. */
  from: string
  /** PostgreSQL that keeps the letters; absent only where nothing is sent, as in a build. */
  databaseUrl: string | undefined
}

/** Payload's letters wait in a durable queue for a worker: whoever asked for one waits for neither a mail server nor its return. */
export const mailOutbox =
  ({ from, databaseUrl }: MailOutboxOptions): Plugin =>
  (config) => ({ ...config, email: outboxAdapter(from, databaseUrl) })

/** A letter, and by reference what lies with it: fetched by the worker when the letter leaves (`enclose` of its jobs). */
export type Message = SendEmailOptions & { enclosures?: readonly string[] }

type Outbox = ReturnType<EmailAdapter<{ messageId: string }>> & {
  sendWithin: (req: PayloadRequest, message: Message) => Promise<void>
}

/** Stores a letter in the transaction of the request: it is sent when that is committed, and never otherwise. */
export const sendWithin = (req: PayloadRequest, message: Message): Promise<void> =>
  (req.payload.email as Outbox).sendWithin(req, message)

function outboxAdapter(from: string, databaseUrl: string | undefined): EmailAdapter<{ messageId: string }> {
  const sender = senderOf(from)
  return ({ payload }) => {
    const enqueue = openOutbox({
      databaseUrl,
      onError: (error) => payload.logger.error({ err: error }, 'mail-outbox: the queue reports an error'),
    })
    const outbox: Outbox = {
      name: 'mail-outbox',
      defaultFromAddress: sender.address,
      defaultFromName: sender.name,
      sendEmail: async (message) => {
        const letter = await compose(message, sender)
        await enqueue(letter)
        return { messageId: letter.messageId }
      },
      sendWithin: async (req, { enclosures, ...message }) => {
        const letter = await compose(message, sender)
        await enqueue(enclosures ? { ...letter, enclosures } : letter, await transactionOf(req))
      },
    }
    return outbox
  }
}
