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
  if (!smtpUrl) return writeLetter(path.join(dataDir, 'mail'), id, letter)
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const { envelope, messageId } = letter
  try {
    await transport.sendMail({ envelope, raw: Buffer.from(letter.raw, 'latin1') })
    log.info({ job: id, messageId }, 'mail-outbox: sent')
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number }
    if (!isRefusedForGood(code, responseCode))
      throw new Error(`the mail server does not take it: ${code ?? 'unknown'} ${responseCode ?? ''}`)
    log.warn({ job: id, messageId, responseCode }, 'mail-outbox: the recipient is refused for good')
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
