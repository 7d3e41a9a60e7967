import type { EmailAdapter, Field, PayloadRequest, Plugin, SendEmailOptions } from 'payload'
import { compose, senderOf } from './outbox/compose'
import { openOutbox } from './outbox/openOutbox'
import type { Letter } from './outbox/queue'
import { type Sealed, sealLetter } from './outbox/sealed'
import { transactionOf } from './outbox/transactionOf'
import { type About, noteLetter } from './store/letters'

export type MailOutboxOptions = {
  /** `Name <address>` that letters come from. */
  from: string
  /** PostgreSQL that keeps the letters; absent only where nothing is sent, as in a build. */
  databaseUrl: string | undefined
  /** The first seals the letters of `sendSealed`; absent, there are none. */
  secrets?: readonly [string, ...string[]]
  /** Collections whose form shows what became of the letters about a document. */
  shownOn?: readonly string[]
}

/** Payload's letters wait in a durable queue for a worker: whoever asked for one waits for neither a mail server nor its return. */
export const mailOutbox =
  ({ from, databaseUrl, secrets, shownOn = [] }: MailOutboxOptions): Plugin =>
  (config) => ({
    ...config,
    email: outboxAdapter(from, databaseUrl, secrets),
    collections: (config.collections ?? []).map((collection) =>
      shownOn.includes(collection.slug)
        ? { ...collection, fields: [...collection.fields, panel(collection.slug)] }
        : collection,
    ),
  })

const panel = (slug: string): Field => ({
  name: 'lettersPanel',
  type: 'ui',
  label: { id: 'Surel kepada pemohon', en: 'E-mails to the applicant' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: {
      Field: {
        path: '/plugins/mail-outbox/components/LettersPanel#LettersPanel',
        serverProps: { slug },
      },
    },
  },
})

/**
 * A letter, and by reference what lies with it: fetched by the worker when the letter leaves (`enclose` of its jobs). Of
 * one that is `about` a document, what becomes of it stands there.
 */
export type Message = SendEmailOptions & { enclosures?: readonly string[]; about?: About }

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
    const keep = async (
      req: PayloadRequest,
      { enclosures, about, ...message }: Message,
      seal: (letter: Letter) => Letter | Sealed,
    ) => {
      const letter = await compose(message, sender)
      const within = await transactionOf(req)
      await enqueue(seal(enclosures ? { ...letter, enclosures } : letter), within)
      if (about) await noteLetter(within, letter.messageId, about)
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
      sendWithin: (req, message) => keep(req, message, (letter) => letter),
      sendSealed: async (req, message) => {
        if (!secrets) throw new Error('mail-outbox: no secret to seal letters with')
        await keep(req, message, (letter) => sealLetter(letter, secrets))
      },
    }
    return outbox
  }
}
