import { written } from '../InformationRequests/letters'

type Objection = {
  number?: string | null
  requestNumber?: string | null
  dueOn?: string | null
  disputeEndsOn?: string | null
  answer?: string | null
}

const dispute = ({ disputeEndsOn }: Objection) =>
  `Bila tidak menerima tanggapan ini, Anda dapat mengajukan sengketa ke Komisi Informasi paling lambat ${written(disputeEndsOn)} (UU 14/2008 pasal 37).`

/** The letters of an objection, each a function of it. */
export const objectionLetters = {
  received: (objection: Objection) => ({
    subject: 'Tanda terima keberatan',
    lines: [
      `Keberatan Anda atas permohonan ${objection.requestNumber} diterima dengan nomor ${objection.number}.`,
      `Atasan PPID menanggapi paling lambat ${written(objection.dueOn)} (UU 14/2008 pasal 36(2)).`,
    ],
    english: `Your objection has the number ${objection.number}; it is answered by ${written(objection.dueOn, 'en')}.`,
  }),
  decided: (objection: Objection, outcome: string) => ({
    subject: 'Tanggapan atas keberatan',
    lines: [
      `Keberatan ${objection.number} ${outcome.replaceAll('_', ' ')} oleh atasan PPID.`,
      objection.answer ?? '',
      dispute(objection),
    ],
    english: `Your objection ${objection.number} was decided. You may go to the Information Commission until ${written(objection.disputeEndsOn, 'en')}.`,
  }),
  late: (objection: Objection) => ({
    subject: 'Keberatan lewat waktu',
    lines: [
      `Atasan PPID belum menanggapi keberatan ${objection.number} sampai ${written(objection.dueOn)}.`,
      `Anda dapat mengajukan sengketa ke Komisi Informasi paling lambat ${written(objection.disputeEndsOn)} (UU 14/2008 pasal 37).`,
    ],
    english: `Your objection ${objection.number} was not answered in time. You may go to the Information Commission until ${written(objection.disputeEndsOn, 'en')}.`,
  }),
  withdrawn: (objection: Objection) => ({
    subject: 'Pencabutan keberatan',
    lines: [`Keberatan ${objection.number} dicatat sebagai dicabut atas permintaan Anda.`],
    english: `Your objection ${objection.number} was withdrawn at your wish.`,
  }),
} as const
