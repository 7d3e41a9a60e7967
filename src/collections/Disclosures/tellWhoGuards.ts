import type { PayloadRequest, SendEmailOptions } from 'payload'
import type { Scope } from '../../domain/posts'
import { env } from '../../env'
import { officerOf, superiorsOver } from './whoGuards'

/** Stores a letter in the transaction of the request; the project says which post office. */
export type Send = (req: PayloadRequest, letter: SendEmailOptions) => Promise<void>

type About = {
  id: string
  applicant: string
  reason: string
  minutes: number
  askedBy: string
  askedByName: string
  scope?: Scope | null
  until?: Date
}

/**
 * Writes to the PPID superiors over the data and to the officer who recorded it. What cannot be told does not
 * happen: a letter that cannot be queued stops the request or the opening.
 */
export async function tellWhoGuards(
  send: Send,
  req: PayloadRequest,
  event: 'asked' | 'opened',
  about: About,
): Promise<void> {
  const superiors = await superiorsOver(req, about.scope, about.askedBy)
  const officer = await officerOf(req, about.applicant)
  const people = new Map([...superiors, ...(officer ? [officer] : [])].map((one) => [one.email, one]))
  for (const { name, email } of people.values()) {
    await send(req, { to: email, ...letter(name, event, about) })
  }
}

const subjects = {
  asked: 'Identitas pemohon diminta dibuka / Somebody asks for an applicant’s identity',
  opened: 'Identitas pemohon dibuka / An applicant’s identity was opened',
}

function letter(name: string, event: 'asked' | 'opened', about: About) {
  const link = `${env().PUBLIC_URL}/admin/collections/disclosures/${about.id}`
  const until = about.until?.toISOString().slice(0, 16).replace('T', ' ')
  const happened =
    event === 'asked'
      ? `${escape(about.askedByName)} meminta membaca identitas satu pemohon selama ${about.minutes} menit. Atasan PPID memutuskan; tanpa keputusan permintaan ini kedaluwarsa.`
      : `Identitas satu pemohon dibuka untuk ${escape(about.askedByName)} sampai ${until} UTC. Setiap pembacaan tercatat dalam jejak audit.`
  return {
    subject: subjects[event],
    html: `<!doctype html><html lang="id"><body style="font-family:sans-serif;line-height:1.5">
<p>Yth. ${escape(name)},</p>
<p>${happened}</p>
<p>Alasan yang diberikan: ${escape(about.reason)}</p>
<p><a href="${link}">${link}</a></p>
<p>Bila ini tidak Anda kenali, tolak atau tutup di halaman itu dan beri tahu auditor satuan Anda.</p>
<hr><p lang="en">${event === 'asked' ? 'Somebody asks to read one applicant’s identity; a PPID superior decides.' : 'One applicant’s identity was opened for a limited time; each reading is recorded.'}</p>
</body></html>`,
  }
}

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
