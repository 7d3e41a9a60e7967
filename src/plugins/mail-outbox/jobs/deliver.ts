import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import type { Letter } from '../outbox/queue'

export type Delivery = {
  /** smtp:// or smtps://; absent: letters become files. */
  smtpUrl: string | undefined
  /** Letters without a server lie in its folder `mail`. */
  dataDir: string
  log: Record<'info' | 'warn', (fields: object, message: string) => void>
}

/**
 * Takes one letter to the server, or writes it to `mail/<time>-<id>.eml`, readable by its owner alone. Addresses and
 * words never reach the log.
 * @throws when it should be tried again; a recipient that the server refuses for good is not
 */
export async function deliver(
  id: string,
  letter: Letter,
  { smtpUrl, dataDir, log }: Delivery,
): Promise<void> {
  const { messageId } = letter
  try {
    if ((await handOver(id, letter, { smtpUrl, dataDir })) === undefined) return
    log.info({ job: id, messageId }, 'mail-outbox: sent')
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    if (!isRefusedForGood(code, responseCode))
      throw new Error(`the mail server does not take it: ${code ?? 'unknown'} ${responseCode ?? ''}`)
    log.warn({ job: id, messageId, responseCode }, 'mail-outbox: the recipient is refused for good')
  }
}

/**
 * Hands one letter to the server, once, and answers its status; without a server it becomes a file and there is none.
 * @param patience share of the usual waiting times
 * @throws what the server said, as nodemailer tells it (`responseCode`, `response`)
 */
export async function handOver(
  id: string,
  letter: Letter,
  { smtpUrl, dataDir }: Omit<Delivery, 'log'>,
  patience = 1,
): Promise<number | undefined> {
  if (!smtpUrl) {
    await writeLetter(path.join(dataDir, 'mail'), id, letter)
    return undefined
  }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000 * patience,
    greetingTimeout: 10_000 * patience,
    socketTimeout: 30_000 * patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    const { envelope, raw } = letter
    const { response } = await transport.sendMail({ envelope, raw: Buffer.from(raw, 'latin1') })
    return Number.parseInt(response, 10) || 250
  } finally {
    transport.close()
  }
}

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
