import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest, SendEmailOptions } from 'payload'
import { dayOf } from '../../domain/standIn'
import { env } from '../../env'
import { roleOptions } from '../../fields/roleOptions'
import { connectionOf } from '../../hooks/transaction'

/** Stores a letter in the transaction of the request; the project says which post office. */
export type Send = (req: PayloadRequest, letter: SendEmailOptions) => Promise<void>

export type StandIn = {
  id: string
  unit: string
  role: string
  absentee: string
  standIn: string
  absenteeName: string
  standInName: string
  from: string
  to: string
  endsAt: string
  reason: string
}

/** Writes to the person replaced and to the one who stands in: at the appointment, or with a reason at its early end. */
export async function tellBoth(send: Send, req: PayloadRequest, doc: StandIn, ended?: string): Promise<void> {
  const db = await connectionOf(req)
  const people = [doc.absentee, doc.standIn]
  const { rows } = await db.execute(sql`
    select u.name as unit, p.name, p.email from units u
    join users p on p.id = any(${sql.param(people)}::uuid[]) where u.id = ${doc.unit}::uuid`)
  for (const { unit, name, email } of rows)
    await send(req, { to: String(email), ...letter(String(name), String(unit), doc, ended) })
}

function letter(name: string, unit: string, doc: StandIn, ended: string | undefined) {
  const role = roleOptions.find(({ value }) => value === doc.role)?.label
  const [first, last] = [doc.from, doc.to].map((day) => dayOf(day))
  const link = `${env().PUBLIC_URL}/admin/collections/stand-ins/${doc.id}`
  const id = ended
    ? `${doc.standInName} tidak lagi menggantikan ${doc.absenteeName} sebagai ${role?.id}, ${unit}.`
    : `${doc.standInName} menggantikan ${doc.absenteeName} sebagai ${role?.id}, ${unit}, ${first} sampai ${last}. Setiap langkahnya tercatat atas nama ${doc.absenteeName}.`
  const en = ended
    ? `${doc.standInName} no longer stands in for ${doc.absenteeName} (${role?.en}, ${unit}).`
    : `${doc.standInName} stands in for ${doc.absenteeName} (${role?.en}, ${unit}) from ${first} to ${last}.`
  return {
    subject: ended
      ? 'Penggantian jabatan diakhiri / A stand-in was ended'
      : 'Penunjukan pejabat pengganti / A stand-in was appointed',
    html: `<!doctype html><html lang="id"><body style="font-family:sans-serif;line-height:1.5">
<p>Yth. ${escape(name)},</p>
<p>${escape(id)}</p>
<p>Alasan: ${escape(ended ?? doc.reason)}</p>
<p><a href="${link}">${link}</a></p>
<p>Bila ini keliru, beri tahu administrator satuan atasan.</p>
<hr><p lang="en">${escape(en)}</p>
</body></html>`,
  }
}

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
