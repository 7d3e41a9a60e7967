import { randomUUID } from 'node:crypto'
import type { SendMailOptions } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Letter } from './queue'

/**
 * Writes the letter out once, with the Message-ID that all its tries will carry. Line breaks in names, subjects and
 * headers become spaces; nothing is read from disk or the network on a letter's behalf.
 * @throws when it has no recipient
 */
export async function compose(
  message: SendMailOptions,
  from: Sender,
  messageId = `<${randomUUID()}@${from.address.split('@')[1] ?? 'localhost'}>`,
): Promise<Letter> {
  const letter = new MailComposer({
    ...message,
    from: message.from ?? { name: from.name, address: from.address },
    messageId,
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const envelope = letter.getEnvelope()
  if (envelope.to.length === 0) throw new Error('a letter without a recipient')
  const raw = await letter.build()
  return {
    messageId,
    envelope: { from: envelope.from || from.address, to: envelope.to },
    raw: raw.toString('latin1'),
  }
}

export type Sender = { name: string; address: string }

/** Reads `Name <address>` or a bare address. @throws for anything else */
export function senderOf(from: string): Sender {
  const match = /^\s*(?:"?([^"<>\r\n]*?)"?\s*<([^<>\s]+@[^<>\s]+)>|([^<>\s]+@[^<>\s]+))\s*$/.exec(from)
  const address = match?.[2] ?? match?.[3]
  if (!address) throw new Error(`not a sender: ${from} (write: Name <name@example.org>)`)
  return { name: match?.[1] ?? '', address }
}
