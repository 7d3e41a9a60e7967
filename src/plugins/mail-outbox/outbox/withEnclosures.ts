import { createHash } from 'node:crypto'
import type { Letter } from './queue'

export type Enclosure = { filename: string; contentType: string; content: Uint8Array }

/**
 * The letter with files behind it: what it was becomes the first part. Equal files give equal bytes, whichever try it is.
 */
export function withEnclosures(letter: Letter, enclosures: readonly Enclosure[]): Letter {
  if (enclosures.length === 0) return letter
  const end = letter.raw.indexOf('\r\n\r\n')
  const headers = letter.raw.slice(0, end).split(/\r\n(?![ \t])/)
  const ofContent = headers.filter((header) => /^content-/i.test(header))
  const boundary = `enc-${createHash('sha256').update(letter.messageId).digest('hex').slice(0, 32)}`
  const parts = [
    `${ofContent.join('\r\n')}\r\n\r\n${letter.raw.slice(end + 4)}`,
    ...enclosures.map(written),
  ].map((part) => `--${boundary}\r\n${part}\r\n`)
  const own = headers.filter((header) => !ofContent.includes(header))
  const head = [...own, `Content-Type: multipart/mixed; boundary="${boundary}"`].join('\r\n')
  return { ...letter, raw: `${head}\r\n\r\n${parts.join('')}--${boundary}--\r\n` }
}

function written({ filename, contentType, content }: Enclosure): string {
  const name = filename.replaceAll(/[^\w.() -]/g, '_').slice(0, 120)
  const body = Buffer.from(content)
    .toString('base64')
    .replaceAll(/.{1,76}/g, '$&\r\n')
  return [
    `Content-Type: ${/^[\w.+-]+\/[\w.+-]+$/.test(contentType) ? contentType : 'application/octet-stream'}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    body.trimEnd(),
  ].join('\r\n')
}
