import type { PayloadRequest } from 'payload'
import { env } from '../../env'
import type { CaseOffice } from './office'

type Letter = { subject: string; lines: string[]; english: string }
/** `noun` is the collection of the document, where it is no request. */
type About = { id: string; number?: string | null; applicant: unknown; noun?: string }

/**
 * Writes to the applicant in the transaction of the cause: his name and address are read for this letter alone, and
 * the reading stands in the trail. Who left no address is told at the desk or by post.
 * @param enclosed ids of the papers that lie with it
 */
export async function tellApplicant(
  { sendSealed, readIdentity }: Pick<CaseOffice, 'sendSealed' | 'readIdentity'>,
  req: PayloadRequest,
  { id, applicant, number, noun = 'information-requests' }: About,
  { subject, lines, english }: Letter,
  enclosed: readonly (string | null | undefined)[] = [],
): Promise<'told' | 'unreachable'> {
  const { name, email } = await readIdentity(req, {
    collection: 'applicants',
    id: idOf(applicant),
    fields: ['name', 'email'],
    reason: `Surat kepada pemohon: ${subject} (${number})`,
  })
  if (!email) return 'unreachable'
  const enclosures = enclosed.filter((id) => typeof id === 'string')
  await sendSealed(req, {
    to: email,
    subject: `${subject} ${number}`,
    ...(enclosures.length > 0 ? { enclosures } : {}),
    about: { collection: noun, id, title: `${subject} ${number}` },
    html: `<!doctype html><html lang="id"><body style="font-family:sans-serif;line-height:1.5">
<p>Yth. ${escape(name ?? '')},</p>
${lines.map((line) => `<p>${escape(line)}</p>`).join('\n')}
<hr><p lang="en">${escape(english)}</p>
</body></html>`,
  })
  return 'told'
}

export const idOf = (value: unknown): string =>
  String(value && typeof value === 'object' && 'id' in value ? value.id : value)

export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** A calendar date as letters write it. */
export const written = (on: string | null | undefined, language: 'id' | 'en' = 'id'): string =>
  on
    ? new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
        dateStyle: 'full',
        timeZone: 'UTC',
      }).format(new Date(`${on.slice(0, 10)}T00:00:00Z`))
    : '-'

type Request = {
  number?: string | null
  subject: string
  dueOn?: string | null
  completeOn?: string | null
  objectionEndsOn?: string | null
  answer?: string | null
  heldBy?: string | null
}

/** Where an applicant looks after his request. */
export const statusUrl = (): string => `${env().PUBLIC_URL}/permohonan/status`

const asked = ({ subject }: Request) => `Informasi yang diminta: ${subject}.`
const right = ({ objectionEndsOn }: Request) =>
  `Bila tidak menerima jawaban ini, Anda berhak mengajukan keberatan kepada atasan PPID paling lambat ${written(objectionEndsOn)} (UU 14/2008 pasal 35 dan 36). Pengajuan keberatan tidak dipungut biaya.`
const rightInEnglish = ({ objectionEndsOn }: Request) =>
  `You may object to the superior of the information officer until ${written(objectionEndsOn, 'en')}.`

/** The letters of a request, each a function of the request. */
export const letters = {
  received: (request: Request, code: string | null): Letter => ({
    subject: 'Tanda bukti penerimaan permohonan informasi',
    lines: [
      `Permohonan Anda diterima dengan nomor ${request.number}.`,
      asked(request),
      `Kami menjawab paling lambat ${written(request.dueOn)}, sepuluh hari kerja sejak diterima (UU 14/2008 pasal 22(7)). Tanda bukti penerimaan terlampir.`,
      code
        ? `Kode rahasia untuk melihat status: ${code}. Simpan baik-baik: dengan nomor dan kode ini siapa pun dapat membaca permohonan Anda di ${statusUrl()}.`
        : `Status dapat dilihat di ${statusUrl()} dengan nomor ini dan kode rahasia yang Anda peroleh saat mengirim formulir.`,
    ],
    english: `Your request for information has the number ${request.number}. We answer by ${written(request.dueOn, 'en')}. ${
      code ? `Secret code for the status page: ${code}.` : 'The receipt is attached.'
    }`,
  }),
  incomplete: (request: Request, note: string | null): Letter => ({
    subject: 'Permohonan informasi perlu dilengkapi',
    lines: [
      `Permohonan ${request.number} belum lengkap: ${note}`,
      `Lengkapi paling lambat ${written(request.completeOn)}; sesudah itu permohonan dapat dinyatakan gugur dan dapat diajukan kembali.`,
    ],
    english: `Your request ${request.number} is incomplete. Please complete it by ${written(request.completeOn, 'en')}.`,
  }),
  registered: (request: Request): Letter => ({
    subject: 'Permohonan informasi terdaftar',
    lines: [
      `Permohonan ${request.number} lengkap dan terdaftar.`,
      `Kami menjawab paling lambat ${written(request.dueOn)}.`,
    ],
    english: `Your request ${request.number} is complete and registered. We answer by ${written(request.dueOn, 'en')}.`,
  }),
  oneTimeCode: (request: Pick<Request, 'number'>, code: string): Letter => ({
    subject: 'Kode sekali pakai untuk berkas jawaban',
    lines: [
      `Kode sekali pakai Anda: ${code}`,
      `Kode ini membuka satu berkas jawaban permohonan ${request.number} di halaman status, satu kali, selama 15 menit sejak diminta. Jangan berikan kepada orang lain. Bila Anda tidak memintanya, abaikan surat ini.`,
    ],
    english: `Your one-time code for one file of the answer to ${request.number}: ${code}. It works once, within 15 minutes.`,
  }),
  extended: (request: Request, note: string | null): Letter => ({
    subject: 'Perpanjangan waktu permohonan informasi',
    lines: [
      `Waktu menjawab permohonan ${request.number} diperpanjang sampai ${written(request.dueOn)} (UU 14/2008 pasal 22(8)).`,
      `Alasan: ${note}`,
    ],
    english: `The time to answer your request ${request.number} was extended, once, to ${written(request.dueOn, 'en')}.`,
  }),
  late: (request: Request): Letter => ({
    subject: 'Permohonan informasi lewat waktu',
    lines: [
      `Batas menjawab permohonan ${request.number} telah lewat pada ${written(request.dueOn)} dan jawaban belum kami berikan. Kami tetap wajib menjawab; atasan PPID telah diberi tahu.`,
      `Anda berhak mengajukan keberatan kepada atasan PPID, tanpa biaya, paling lambat ${written(request.objectionEndsOn)} (UU 14/2008 pasal 35(1)c dan 36(1)).`,
    ],
    english: `We have not answered your request ${request.number} in time. You may object until ${written(request.objectionEndsOn, 'en')}.`,
  }),
  given: (request: Request): Letter => ({
    subject: 'Pemberitahuan tertulis: informasi diberikan',
    lines: [`Permohonan ${request.number} dipenuhi.`, request.answer ?? '', right(request)],
    english: `Your request ${request.number} was granted. ${rightInEnglish(request)}`,
  }),
  given_in_part: (request: Request): Letter => ({
    subject: 'Pemberitahuan tertulis: informasi diberikan sebagian',
    lines: [
      `Permohonan ${request.number} dipenuhi sebagian; bagian yang dikecualikan dihitamkan.`,
      request.answer ?? '',
      right(request),
    ],
    english: `Your request ${request.number} was granted in part. ${rightInEnglish(request)}`,
  }),
  refused: (request: Request): Letter => ({
    subject: 'Pemberitahuan tertulis: permohonan ditolak',
    lines: [`Permohonan ${request.number} ditolak.`, request.answer ?? '', right(request)],
    english: `Your request ${request.number} was refused. ${rightInEnglish(request)}`,
  }),
  not_held: (request: Request): Letter => ({
    subject: 'Pemberitahuan tertulis: informasi dikuasai badan lain',
    lines: [
      `Informasi pada permohonan ${request.number} tidak kami kuasai. Yang menguasainya: ${request.heldBy}.`,
      request.answer ?? '',
      right(request),
    ],
    english: `What you asked for (${request.number}) is held by another body: ${request.heldBy}. ${rightInEnglish(request)}`,
  }),
  not_documented: (request: Request): Letter => ({
    subject: 'Pemberitahuan tertulis: informasi belum didokumentasikan',
    lines: [
      `Informasi pada permohonan ${request.number} belum dikuasai atau belum didokumentasikan.`,
      request.answer ?? '',
      right(request),
    ],
    english: `What you asked for (${request.number}) is not documented yet. ${rightInEnglish(request)}`,
  }),
  converted: (
    request: Request,
    { to, as, receivedOn, why }: { to: string; as: string; receivedOn: string; why: string },
  ): Letter => ({
    subject: 'Permohonan dilanjutkan sebagai pengaduan',
    lines: [
      `Yang Anda sampaikan dengan nomor ${request.number} adalah pengaduan. ${why}`,
      `Kami meneruskannya ke ${to} dengan nomor ${as}. Kedua nomor tetap tercatat, dan yang dihitung adalah hari pertama diterima: ${written(receivedOn)}.`,
      right(request),
    ],
    english: `What you sent as ${request.number} is a complaint: it goes on under ${as}, received on ${written(receivedOn, 'en')}. ${rightInEnglish(request)}`,
  }),
  lapsed: (request: Request, note: string | null): Letter => ({
    subject: 'Permohonan informasi dinyatakan gugur',
    lines: [
      `Permohonan ${request.number} tidak dilengkapi sampai ${written(request.completeOn)} dan dinyatakan gugur. ${note}`,
      'Anda dapat mengajukan permohonan baru kapan saja.',
    ],
    english: `Your request ${request.number} was not completed in time and has lapsed. You may file a new one.`,
  }),
  withdrawn: (request: Request): Letter => ({
    subject: 'Pencabutan permohonan informasi',
    lines: [`Permohonan ${request.number} dicatat sebagai dicabut atas permintaan Anda.`],
    english: `Your request ${request.number} was withdrawn at your wish.`,
  }),
} as const
