import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { mayBeMediated } from '../../domain/objectionGrounds'
import { label } from '../../fields/labels'
import { connectionOf } from '../../hooks/transaction'
import { limitFrom } from '../InformationRequests/limitOf'
import { idOf } from '../InformationRequests/letters'
import type { CaseOffice } from '../InformationRequests/office'
import { sengketaTable } from './workflow'

type Dispute = {
  id: string
  objection: unknown
  unit: string
  grounds?: string[] | null
  rulingReceivedAt?: string | null
  ruling?: string | null
  courtRulingReceivedAt?: string | null
  commission?: string | null
  note?: string | null
}
type Taken = { action: string; doc: Dispute; now: Date; req: PayloadRequest }

const words = {
  'sengketa.no_mediation': label(
    'Penolakan berdasarkan pengecualian (huruf a) tidak dapat dimediasi (UU 14/2008 pasal 40(2)).',
    'A refusal under an exemption (ground a) cannot be mediated.',
  ),
  'sengketa.ruling_missing': label(
    'Isi amar putusan dan tanggal diterimanya.',
    'Fill in the ruling and its receipt.',
  ),
  'sengketa.court_missing': label(
    'Isi tanggal putusan pengadilan diterima.',
    'Fill in when the ruling of the court was received.',
  ),
} as const

/** The procedure of a dispute, and the last days that each event opens. */
export const sengketaWorkflow = (office: CaseOffice) => ({
  table: sengketaTable,
  words,
  content: ({ commission, ruling, note }: Dispute) => ({
    commission: commission ?? '',
    ruling: ruling ?? '',
    note: note ?? '',
  }),
  barred: ({ grounds }: Dispute): Record<string, string> =>
    mayBeMediated(grounds ?? []) ? {} : { mediate: 'sengketa.no_mediation' },
  problems: async ({ action, doc }: Pick<Taken, 'action' | 'doc'>) => {
    if (action === 'rule' && !(doc.ruling && doc.rulingReceivedAt))
      return [{ field: 'rulingReceivedAt', code: 'sengketa.ruling_missing' }]
    if (action === 'appeal' && !doc.courtRulingReceivedAt)
      return [{ field: 'courtRulingReceivedAt', code: 'sengketa.court_missing' }]
    return []
  },
  writes: async ({ action, doc, now, req }: Taken): Promise<Record<string, unknown>> => {
    const last = async (limit: 'lawsuit' | 'cassation', at: string | null | undefined) =>
      (await limitFrom(office, req, doc.unit, limit, at ?? now)).dueOn
    if (action === 'rule') return { lawsuitEndsOn: await last('lawsuit', doc.rulingReceivedAt) }
    if (action === 'appeal') return { cassationEndsOn: await last('cassation', doc.courtRulingReceivedAt) }
    if (action !== 'agree' && action !== 'finish') return {}
    await letObjectionClose(req, doc)
    return { finishedAt: now.toISOString() }
  },
})

/** The last remedy has ended: the objection closes, and with it the request, once what was ordered is carried out. */
async function letObjectionClose(req: PayloadRequest, { objection }: Dispute): Promise<void> {
  const db = await connectionOf(req)
  await db.execute(sql`
    update keberatan set closes_at = now() where id = ${idOf(objection)}::uuid and closes_at is null
      and stage in ('diterima', 'dikabulkan', 'dikabulkan_sebagian', 'ditolak')`)
}
