import { escapeHtml } from './escapeHtml'
import { longInstant } from './instants'
import { correctionMark } from './correctionLine'
import { readPublicItem } from './readPublicItem'

/** A letter as a mail server gets it. `messageId` is the same at every try. */
export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  headers: Record<string, string>
}

/** A change as it is told by mail; withdrawn words are not told again, so there the item is null. */
export type ToldByMail = {
  to: string
  action: string
  at: Date
  itemId: string
  version: number
  messageId: string
  slug: string
  number: string | null
  reason: string | null
  itemJson: string | null
  /** page where the desk confirms a recall */
  receiptUrl?: string
}

type House = { publicUrl: string; stopUrl: string }

const MARKS: Record<string, string> = { published: 'RILIS', corrected: 'RALAT', withdrawn: 'CABUT' }

/**
 * A change as a letter: [RILIS], [RALAT] or [CABUT]. Its Message-ID is made from the webhook-id, all letters about one
 * item stand in one thread, and one press stops them (RFC 2369, RFC 8058).
 */
export function releaseMail(told: ToldByMail, house: House): Mail {
  const domain = new URL(house.publicUrl).hostname
  const link = `${house.publicUrl}/rilis/${told.slug}`
  const content = confirming(
    told,
    told.itemJson === null ? withdrawal(told, link) : release(told, told.itemJson, house, link),
  )
  return {
    to: told.to,
    subject: `[${content.mark ?? MARKS[told.action] ?? 'RILIS'}] ${content.title}`
      .replace(/\s+/g, ' ')
      .slice(0, 200),
    text: `${content.text}\n\n-- \nVersi ${told.version}. Berhenti menerima / stop: ${house.stopUrl}\n`,
    html: `<!doctype html><html lang="id"><body>${content.html}<hr><p><small>Versi ${told.version}. <a href="${escapeHtml(house.stopUrl)}">Berhenti menerima / stop</a></small></p></body></html>`,
    messageId: `<${told.messageId}@${domain}>`,
    headers: {
      References: `<item.${told.itemId.replace(/[^\w.-]/g, '_')}@${domain}>`,
      'List-Unsubscribe': `<${house.stopUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  }
}

/** Asks to confirm a recall, after what there is to do and before the link that stops the letters. */
function confirming({ receiptUrl, itemJson }: ToldByMail, content: Content): Content {
  if (!receiptUrl) return content
  const { text, html } = content
  const words = itemJson === null ? TAKEN_DOWN : REPLACED
  return {
    ...content,
    text: `${text}\n\n${words}\n${receiptUrl}`,
    html: `${html}<p>${escapeHtml(words)}<br><a href="${escapeHtml(receiptUrl)}">${escapeHtml(receiptUrl)}</a></p>`,
  }
}

const TAKEN_DOWN =
  'Setelah naskah ini Anda turunkan, mohon konfirmasi di sini / once you have taken it down, please confirm here:'
const REPLACED =
  'Setelah naskah lama Anda ganti, mohon konfirmasi di sini / once you have replaced the old text, please confirm here:'

/** `mark` where the subject says more than the action does. */
type Content = { title: string; text: string; html: string; mark?: string }

function release(
  { action, number }: ToldByMail,
  itemJson: string,
  { publicUrl }: House,
  link: string,
): Content {
  const { title, lead, bodyText, bodyHtml, unit, correction } = readPublicItem(itemJson, publicUrl)
  const note =
    action === 'corrected' && correction
      ? `${correctionMark(correction).toUpperCase()}: ${correction.note}`
      : undefined
  const head = [note, number && `Nomor: ${number}`, unit.name].filter((line): line is string => Boolean(line))
  return {
    title,
    ...(note && correction?.serious ? { mark: correctionMark(correction).toUpperCase() } : {}),
    text: [title, head.join('\n'), lead, bodyText, link].filter(Boolean).join('\n\n'),
    html: `<h1>${escapeHtml(title)}</h1>${head.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}<p><strong>${escapeHtml(lead)}</strong></p>${bodyHtml}<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
  }
}

function withdrawal({ number, reason, at }: ToldByMail, link: string): Content {
  const title = number ? `Siaran pers nomor ${number}` : 'Siaran pers'
  const lines = [
    `${title} DICABUT pada ${longInstant(at.toISOString(), 'Asia/Jakarta')}. Turunkan naskah ini dan jangan mengutipnya lagi.`,
    `Alasan: ${reason ?? '-'}`,
    'This release is WITHDRAWN. Take it down and do not quote it any more.',
  ]
  return {
    title,
    text: [...lines, link].join('\n\n'),
    html: `${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
  }
}
