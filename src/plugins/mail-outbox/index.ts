import type { EmailAdapter, PayloadRequest, Plugin, SendEmailOptions } from 'payload'
import { compose, senderOf } from './outbox/compose'
import { openOutbox } from './outbox/openOutbox'
import { sealLetter } from './outbox/sealed'
import { transactionOf } from './outbox/transactionOf'

export type MailOutboxOptions = {
  /** `Name <address>` that letters come from. */
  from: string
  /** PostgreSQL that keeps the letters; absent only where nothing is sent, as in a build. */
  databaseUrl: string | undefined
  /** The first seals the letters of `sendSealed`; absent, there are none. */
  secrets?: readonly [string, ...string[]]
}

/** Payload's letters wait in a durable queue for a worker: whoever asked for one waits for neither a mail server nor its return. */
export const mailOutbox =
  ({ from, databaseUrl, secrets }: MailOutboxOptions): Plugin =>
  (config) => ({ ...config, email: outboxAdapter(from, databaseUrl, secrets) })

/** A letter, and by reference what lies with it: fetched by the worker when the letter leaves (`enclose` of its jobs). */
export type Message = SendEmailOptions & { enclosures?: readonly string[] }

type Outbox = ReturnType<EmailAdapter<{ messageId: string }>> & {
  sendWithin: (req: PayloadRequest, message: Message) => Promise<void>
  sendSealed: (req: PayloadRequest, message: Message) => Promise<void>
}

/** Stores a letter in the transaction of the request: it is sent when that is committed, and never otherwise. */
export const sendWithin = (req: PayloadRequest, message: Message): Promise<void> =>
  (req.payload.email as Outbox).sendWithin(req, message)

/** The same for a letter to somebody whose name and address lie in no table in clear: it waits sealed. */
export const sendSealed = (req: PayloadRequest, message: Message): Promise<void> =>
  (req.payload.email as Outbox).sendSealed(req, message)

function outboxAdapter(
  from: string,
  databaseUrl: string | undefined,
  secrets: MailOutboxOptions['secrets'],
): EmailAdapter<{ messageId: string }> {
  const sender = senderOf(from)
  return ({ payload }) => {
    const enqueue = openOutbox({
      databaseUrl,
      onError: (error) => payload.logger.error({ err: error }, 'mail-outbox: the queue reports an error'),
    })
    const written = async ({ enclosures, ...message }: Message) => {
      const letter = await compose(message, sender)
      return enclosures ? { ...letter, enclosures } : letter
    }
    const outbox: Outbox = {
      name: 'mail-outbox',
      defaultFromAddress: sender.address,
      defaultFromName: sender.name,
      sendEmail: async (message) => {
        const letter = await compose(message, sender)
        await enqueue(letter)
        return { messageId: letter.messageId }
      },
      sendWithin: async (req, message) => enqueue(await written(message), await transactionOf(req)),
      sendSealed: async (req, message) => {
        if (!secrets) throw new Error('mail-outbox: no secret to seal letters with')
        await enqueue(sealLetter(await written(message), secrets), await transactionOf(req))
      },
    }
    return outbox
  }
}
