import { longInstant } from './instants'

/** An outlet that holds what was called back. Instants are ISO 8601. */
export type Recalled = {
  outletId: string
  outletName: string
  /** the outlet's mail address, else what a person wrote as its contact */
  contact: string | null
  itemId: string
  version: number
  action: 'corrected' | 'withdrawn'
  number: string | null
  slug: string
  /** the public reason of a withdrawal, the note of a correction */
  why: string | null
  at: string
  /** page with the button that confirms */
  link: string
}

/** Asks the outlet's desk to take down or replace a release, and to say so. What was withdrawn is not told again. */
export function recallLetter(
  { outletName, action, number, slug, why, at, link }: Recalled,
  publicUrl: string,
): { subject: string; text: string } {
  const name = number ? `nomor ${number}` : slug
  const when = longInstant(at, 'Asia/Jakarta')
  const address = `${publicUrl}/rilis/${slug}`
  const words = WORDS[action]
  return {
    subject: `[${words.mark}] Mohon konfirmasi: siaran pers ${name} / Please confirm`,
    text: `Kepada redaksi ${outletName},

siaran pers ${name} ${words.id} pada ${when}. Menurut catatan kami redaksi Anda memegang versi sebelumnya.
${action === 'withdrawn' ? 'Alasan' : 'Ralat'}: ${why ?? '-'}

${words.doId}
Setelah itu buka tautan ini dan tekan tombolnya:
${link}

Halaman resmi: ${address}
Kami menelepon redaksi yang belum mengonfirmasi.

---
To the desk of ${outletName},

release ${number ?? slug} was ${words.en} on ${when}. By our records you hold an earlier version.
${words.doEn} Then open the link above and press its button. We call desks that have not confirmed.
`,
  }
}

const WORDS = {
  withdrawn: {
    mark: 'CABUT',
    id: 'DICABUT',
    en: 'WITHDRAWN',
    doId: 'Turunkan naskah dan berkasnya dari semua tempat Anda menerbitkannya.',
    doEn: 'Take the text and its files down wherever you published them.',
  },
  corrected: {
    mark: 'RALAT PENTING',
    id: 'DIRALAT',
    en: 'CORRECTED',
    doId: 'Ganti naskah lama dengan versi terbaru dan muat ralatnya.',
    doEn: 'Replace the old text by the newest version and print the correction.',
  },
} as const
