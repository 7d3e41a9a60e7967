import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Scope } from '../../domain/posts'
import { label } from '../../fields/labels'
import { connectionOf } from '../../hooks/transaction'
import { peopleOver } from '../Dispositions/peopleOfUnit'
import { inOtherList } from '../Dip/inOtherList'
import { escape, idOf } from '../InformationRequests/letters'
import { limitFrom } from '../InformationRequests/limitOf'
import type { CaseOffice } from '../InformationRequests/office'
import { dikTable } from './workflow'

type Item = {
  id: string
  title: string
  unit: string
  scope: Scope
  consequenceTest?: unknown
  decisionNumber?: string | null
  endsAt?: string | null
  warnings?: string[] | null
  warned?: number | null
}
type Taken = { action: string; doc: Item; now: Date; req: PayloadRequest }
type Written = Record<string, unknown>

const words = {
  'list.decision_missing': label('Isi nomor penetapan.', 'Fill in the number of the decision.'),
  'list.in_dip': label(
    'Informasi ini ada dalam daftar informasi publik dan masih berlaku.',
    'This is on the list of public information, in force.',
  ),
  'dik.test_missing': label(
    'Pengecualian harus merujuk uji konsekuensi yang ditandatangani dan masih berlaku.',
    'An exemption refers to a consequence test that is signed and in force.',
  ),
} as const

/** The procedure of an exempt item: its period comes from its test, its end is work beforehand, and what opens joins the DIP. */
export const dikWorkflow = (office: CaseOffice) => ({
  table: dikTable,
  words,
  content: ({ title, decisionNumber }: Item) => ({ title, decisionNumber: decisionNumber ?? '' }),
  problems: async ({ action, doc, req }: Omit<Taken, 'now'>) =>
    action === 'decide'
      ? [
          ...(doc.decisionNumber?.trim() ? [] : [{ field: 'decisionNumber', code: 'list.decision_missing' }]),
          ...((await testOf(req, doc)) ? [] : [{ field: 'consequenceTest', code: 'dik.test_missing' }]),
          ...((await inOtherList(req, 'dip', doc)) ? [{ field: 'title', code: 'list.in_dip' }] : []),
        ]
      : [],
  writes: async (taken: Taken): Promise<Written> => {
    const { action, doc, req } = taken
    if (action === 'decide') return decide(office, taken)
    if (action === 'warn') return warn(office, req, doc)
    if (action === 'disclose' || action === 'expire') await draftForDip(req, doc)
    return { warnAt: null }
  },
})

type Test = { startsAt: string | null; endsAt: string | null; letters: string[] }

async function testOf(req: PayloadRequest, { consequenceTest, scope }: Item): Promise<Test | null> {
  if (!consequenceTest) return null
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select starts_at as "startsAt", ends_at as "endsAt" from uji_konsekuensi
    where id = ${idOf(consequenceTest)}::uuid and stage = 'ditandatangani' and scope_u1 = ${scope.u1 ?? ''}
      and (ends_at is null or ends_at > now())`)
  return (rows[0] as Test | undefined) ?? null
}

/** Warned sixty and thirty working days before the end: by the latter the PPID decides (PP 61/2010). */
async function decide(office: CaseOffice, { doc, now, req }: Taken): Promise<Written> {
  const test = await testOf(req, doc)
  const endsAt = test?.endsAt ? new Date(test.endsAt).toISOString() : null
  const before = async (limit: 'exemption_warning' | 'exemption_decision') =>
    endsAt ? (await limitFrom(office, req, doc.unit, limit, endsAt)).dueAt : null
  const warnings = [await before('exemption_warning'), await before('exemption_decision')].filter(
    (at): at is string => at !== null,
  )
  const period = { startsAt: test?.startsAt ?? null, endsAt }
  await office.issue?.(req, { kind: 'dik_decision', doc: { ...doc, ...period } })
  return {
    ...period,
    warnings,
    warned: 0,
    warnAt: warnings[0] ?? null,
    version: 1,
    decidedAt: now.toISOString(),
  }
}

async function warn({ send }: CaseOffice, req: PayloadRequest, doc: Item): Promise<Written> {
  const turn = doc.warned ?? 0
  const ends = doc.endsAt?.slice(0, 10)
  for (const { name, email } of await peopleOver(req, doc.scope, 'ppid_officer'))
    await send(req, {
      to: email,
      subject: `Pengecualian berakhir ${ends} / an exemption ends`,
      html: `<!doctype html><html lang="id"><body style="font-family:sans-serif;line-height:1.5">
<p>Yth. ${escape(name)},</p>
<p>Masa pengecualian "${escape(doc.title)}" berakhir ${ends}. Putuskan paling lambat 30 hari kerja sebelumnya: dibuka, atau diuji kembali; tanpa keputusan informasi itu terbuka pada akhir masanya.</p>
<hr><p lang="en">The exemption ends on ${ends}. Decide 30 working days before at the latest; without a decision it is open at its end.</p>
</body></html>`,
    })
  return { warned: turn + 1, warnAt: doc.warnings?.[turn + 1] ?? null }
}

/** What is exempt no more enters the list of public information as a draft that a person looks at. */
async function draftForDip(req: PayloadRequest, { title, unit, id }: Item): Promise<void> {
  // system: the step that opens it has been decided, or its period has ended
  await req.payload.create({
    collection: 'dip',
    data: { title, unit, kind: 'setiap_saat', openedFrom: id } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
}
