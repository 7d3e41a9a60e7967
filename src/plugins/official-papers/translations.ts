import type { PayloadRequest } from 'payload'

type Words = { id: string; en: string }

export const label = (id: string, en: string): Words => ({ id, en })

const messages = {
  signIn: label('Masuk lebih dahulu.', 'Sign in first.'),
  notFound: label(
    'Surat ini tidak ada atau di luar jangkauan jabatan Anda.',
    'There is no such paper, or it is outside your posts.',
  ),
  notYours: label(
    'Jabatan Anda tidak menerbitkan atau mencabut surat ini. Minta kepada pejabat PPID satuan itu.',
    'Your posts do not issue or revoke this paper. Ask the PPID officer of that unit.',
  ),
  incomplete: label(
    'Surat belum dapat diterbitkan: ada isian yang belum lengkap.',
    'The paper cannot be issued yet: something is missing.',
  ),
  notReady: label(
    'Surat ini sudah bernomor; berkasnya sedang disiapkan. Coba lagi sebentar lagi.',
    'This paper has its number; its file is being made. Try again in a moment.',
  ),
  reasonNeeded: label(
    'Tulis alasan pencabutan, 10 sampai 500 huruf, tanpa data pribadi.',
    'Write why it is revoked, in 10 to 500 letters, without personal data.',
  ),
  alreadyRevoked: label('Surat ini sudah dicabut.', 'This paper is revoked already.'),
  open: label('Buka surat (PDF)', 'Open the paper (PDF)'),
  check: label('Halaman pemeriksaan', 'Check page'),
  recorded: label('Setiap pembukaan surat dicatat.', 'Each opening is recorded.'),
} satisfies Record<string, Words>

export type Message = keyof typeof messages

/** A sentence in a language of ours. */
export const sentence = (key: Message, language: string | undefined): string =>
  messages[key][language === 'en' ? 'en' : 'id']

/** A sentence in the person's language. */
export const say = (req: Pick<PayloadRequest, 'i18n'>, key: Message): string =>
  sentence(key, req.i18n?.language)
