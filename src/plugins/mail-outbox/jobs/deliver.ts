import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'
import type { Letter } from '../outbox/queue'
import { lineUntil } from './lineUntil'

/** The longest a letter may take as a whole, however slowly the server answers. */
const LONGEST_MS = 5 * 60_000

export type Delivery = {
  /** smtp:// or smtps://; absent: letters become files. */
  smtpUrl: string | undefined
  /** Letters without a server lie in its folder `mail`. */
  dataDir: string
  log: Record<'info' | 'warn', (fields: object, message: string) => void>
}

/**
 * Takes one letter to the server, or writes it to `mail/<time>-<id>.eml`, readable by its owner alone. Addresses and
 * words never reach the log. One that should be tried again answers `waiting`, with why.
 */
export async function deliver(
  id: string,
  letter: Letter,
  { smtpUrl, dataDir, log }: Delivery,
): Promise<{ state: 'sent' | 'filed' | 'refused' | 'waiting'; status?: number | undefined; why?: string }> {
  const { messageId } = letter
  try {
    const status = await handOver(id, letter, { smtpUrl, dataDir })
    if (status === undefined) return { state: 'filed' }
    log.info({ job: id, messageId }, 'mail-outbox: sent')
    return { state: 'sent', status }
  } catch (error) {
    const { code, responseCode: status } = error as { code?: string; responseCode?: number }
    if (!isRefusedForGood(code, status))
      return {
        ...{ state: 'waiting', status },
        why: `the mail server does not take it: ${code ?? 'unknown'} ${status ?? ''}`,
      }
    log.warn({ job: id, messageId, responseCode: status }, 'mail-outbox: the recipient is refused for good')
    return { state: 'refused', status }
  }
}

/**
 * Hands one letter to the server, once, and answers its status; without a server it becomes a file and there is none.
 * @param signal cuts the connection, wherever it is
 * @throws what the server said, as nodemailer tells it (`responseCode`, `response`); of a letter that was cut off
 *   `perhaps` says whether it may have arrived
 */
export async function handOver(
  id: string,
  letter: Letter,
  { smtpUrl, dataDir }: Omit<Delivery, 'log'>,
  signal = AbortSignal.timeout(LONGEST_MS),
): Promise<number | undefined> {
  if (!smtpUrl) {
    await writeLetter(path.join(dataDir, 'mail'), id, letter)
    return undefined
  }
  const { envelope } = letter
  const raw = Buffer.from(letter.raw, 'latin1')
  const { getSocket, cut } = lineUntil(signal, raw.length)
  // made by hand: beside a `url` createTransport drops every other option
  const way = new SMTPTransport({ url: smtpUrl, getSocket, greetingTimeout: 10_000, socketTimeout: 30_000 })
  const transport = createTransport(way)
  try {
    const { response } = await Promise.race([transport.sendMail({ ...NOTHING_ELSE, envelope, raw }), cut])
    return Number.parseInt(response, 10) || 250
  } finally {
    transport.close()
  }
}

/** A letter brings no other file along. */
const NOTHING_ELSE = { disableFileAccess: true, disableUrlAccess: true }

/** The address does not exist; a wrong login or a full disk on the other side may yet be mended. */
const isRefusedForGood = (code?: string, responseCode = 0) =>
  code === 'EENVELOPE' && responseCode >= 550 && responseCode <= 553

async function writeLetter(folder: string, id: string, letter: Letter): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const file = path.join(folder, `${time}-${id}.eml`)
  await writeFile(`${file}.part`, letter.raw, { mode: 0o600, encoding: 'latin1' })
  await rename(`${file}.part`, file)
}
