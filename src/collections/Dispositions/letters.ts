import { env } from '../../env'
import { escape, written } from '../InformationRequests/letters'

type Disposition = { id: string; requestNumber: string; subject: string; dueOn?: string | null }

const letter = (name: string, subject: string, { id }: Disposition, lines: string[], english: string) => {
  const link = `${env().PUBLIC_URL}/admin/collections/dispositions/${id}`
  return {
    subject,
    html: `<!doctype html><html lang="id"><body style="font-family:sans-serif;line-height:1.5">
<p>Yth. ${escape(name)},</p>
${lines.map((line) => `<p>${escape(line)}</p>`).join('\n')}
<p><a href="${link}">${link}</a></p>
<hr><p lang="en">${escape(english)}</p>
</body></html>`,
  }
}

/** To the people of a unit that is asked. */
export const askLetter = (name: string, assignment: Disposition) =>
  letter(
    name,
    `Disposisi permohonan informasi ${assignment.requestNumber}`,
    assignment,
    [
      `Satuan Anda diminta menjawab: ${assignment.subject}.`,
      `Batas jawaban: ${written(assignment.dueOn)}. Bila bukan urusan satuan Anda, kembalikan dengan alasannya.`,
    ],
    `Your unit is asked to answer by ${written(assignment.dueOn, 'en')}; return it with a reason if it is not yours.`,
  )

/** To the people of a unit whose limit is going by. */
export const reminderLetter = (name: string, assignment: Disposition, percent: number) =>
  letter(
    name,
    `Pengingat: disposisi ${assignment.requestNumber} (${percent} % waktu terpakai)`,
    assignment,
    [`Belum dijawab: ${assignment.subject}.`, `Batas jawaban: ${written(assignment.dueOn)}.`],
    `Not answered yet; ${percent} % of the time has gone by.`,
  )

/** To those above: a unit stays silent. */
export const escalationLetter = (name: string, assignment: Disposition, unit: string) =>
  letter(
    name,
    `Disposisi ${assignment.requestNumber} tidak dijawab`,
    assignment,
    [
      `${unit} belum menjawab disposisi permohonan informasi ${assignment.requestNumber} sampai batasnya, ${written(assignment.dueOn)}.`,
    ],
    `${unit} has not answered within the internal limit.`,
  )
