import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { papers as papersOfApplicants, papersMissing } from '../../../../domain/applicantPapers'
import type { ApplicantKind } from '../../../../domain/identity'
import { localDay } from '../../../../domain/localDay'
import { connectionOf } from '../../../../hooks/transaction'
import { channels, deliveries, waysToObtain, wordOf } from '../../channels'
import { idOf, statusUrl } from '../../letters'
import type { CaseOffice } from '../../office'
import type { PaperRequest, RequestPaper } from '../casePaper'
import { applicantOf } from './applicantOf'
import { redactionsOf } from './redactionsOf'
import { testsOf } from './testsOf'

type Desk = Pick<CaseOffice, 'readIdentity' | 'clockOf'>
type Words = Record<string, unknown>

const unsaid = 'Tidak disebutkan'
const howToObject =
  'Isi formulir keberatan di meja layanan, atau pilih "Ajukan keberatan" pada halaman status permohonan dengan nomor dan kode rahasia Anda. Keberatan tidak dipungut biaya.'

/** What each paper of a request says. */
export async function requestData(desk: Desk, req: PayloadRequest, paper: RequestPaper): Promise<Words> {
  const { doc } = paper
  const basics = { registrationNumber: doc.number, receivedAt: iso(doc.receivedAt) }
  const asked = { informationAsked: whatIsAsked(doc) }
  const person = () => applicantOf(desk, req, doc.applicant, `${paper.kind} ${doc.number}`)
  switch (paper.kind) {
    case 'receipt':
      return {
        ...{ ...basics, ...asked, applicant: await person() },
        channel: wordOf(channels, doc.channel) ?? unsaid,
        purpose: doc.purpose?.trim() || unsaid,
        wayToObtain: wordOf(waysToObtain, doc.wayToObtain) ?? unsaid,
        wayToSend: wordOf(deliveries, doc.delivery) ?? unsaid,
        dueOn: day(doc.dueOn),
        statusUrl: statusUrl(),
      }
    case 'incompleteness_notice':
      return {
        ...{ ...basics, applicant: await person() },
        missing: await missingOf(req, doc),
        completeByOn: day(doc.completeOn),
        howToComplete: `Kirim ke meja layanan, atau pilih "Tambah keterangan" pada halaman status (${statusUrl()}) dengan nomor dan kode rahasia Anda.`,
      }
    case 'disposition_memo':
      return {
        ...{ ...basics, ...asked, purpose: doc.purpose?.trim() || null },
        from: `PPID ${(await namesOf(req, [doc.unit]))[0] ?? ''}`,
        to: await namesOf(req, paper.units),
        instructions: doc.assignmentNote?.trim() || 'Siapkan informasi yang diminta dan jawab disposisi ini.',
        answerByOn: paper.answerByOn,
        noticeDueOn: day(doc.dueOn),
      }
    case 'extension_notice':
      return {
        ...{ ...basics, ...asked, applicant: await person() },
        firstDueOn: day(paper.firstDueOn),
        days: doc.extension?.days,
        dueOn: day(doc.dueOn),
        reason: doc.extension?.reason,
      }
    case 'refusal_decision':
      return { ...basics, ...asked, applicant: await person(), ...(await refusal(desk, req, doc)) }
    case 'redaction_list':
      return { registrationNumber: doc.number, ...(await redactionsOf(req, doc)) }
    case 'written_notice':
      return {
        ...{ registrationNumber: doc.number, ...asked, applicant: await person() },
        requestedOn: localDay(iso(doc.receivedAt), await zoneOf(desk, req, doc)),
        ...(await notice(req, doc)),
        objectUntilOn: day(doc.objectionEndsOn),
      }
  }
}

const iso = (at: string): string => new Date(at).toISOString()
const day = (on: string | null | undefined): string => on?.slice(0, 10) ?? ''
const zoneOf = async ({ clockOf }: Desk, req: PayloadRequest, { unit }: { unit: string }) =>
  (await clockOf(req, unit)).zone

/** The one sentence and its details, which often begin alike. */
export const whatIsAsked = ({ subject, description }: { subject: string; description: string }): string =>
  description.startsWith(subject) ? description : `${subject}\n${description}`

async function missingOf(req: PayloadRequest, doc: PaperRequest) {
  const db = await connectionOf(req)
  const { rows } = await db.execute(
    sql`select kind::text as kind from applicants where id = ${idOf(doc.applicant)}::uuid`,
  )
  const missing = papersMissing(rows[0]?.kind as ApplicantKind, doc.papersShown ?? [])
  return [
    ...missing.map((paper) => ({ item: papersOfApplicants[paper].id, explanation: null })),
    ...(doc.isClear
      ? []
      : [
          {
            item: 'Kejelasan informasi yang diminta',
            explanation: 'Sebutkan dokumen, masa, dan rinciannya.',
          },
        ]),
    ...(doc.purpose?.trim() ? [] : [{ item: 'Tujuan penggunaan informasi', explanation: null }]),
    ...(doc.incompleteNote ? [{ item: 'Keterangan petugas', explanation: doc.incompleteNote }] : []),
  ]
}

async function namesOf(req: PayloadRequest, units: readonly string[]): Promise<string[]> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(
    sql`select name from units where id = any(${sql.param([...units])}::uuid[]) order by name`,
  )
  return rows.map(({ name }) => String(name))
}

/** UU 14/2008 art. 22(7): the letters, the test they rest on, and until when it may be objected. */
async function refusal(desk: Desk, req: PayloadRequest, doc: PaperRequest): Promise<Words> {
  const [test] = await testsOf(req, doc.consequenceTest ? [idOf(doc.consequenceTest)] : [])
  const zone = await zoneOf(desk, req, doc)
  return {
    occupation: null,
    exemption: doc.refusedUnder,
    otherLaw: test?.law ?? null,
    consequenceTestNumber: test?.number,
    consequenceTestOn: test?.signedAt ? localDay(test.signedAt, zone) : '',
    closedUntilOn: test?.endsAt ? localDay(test.endsAt, zone) : null,
    reason: doc.answer,
    howToObject,
    objectUntilOn: day(doc.objectionEndsOn),
  }
}

/** Part A for what is given, part B for what another body holds or nobody has written down. */
async function notice(req: PayloadRequest, doc: PaperRequest): Promise<Words> {
  if (doc.outcome === 'tidak_dikuasai')
    return { given: null, notGiven: { reason: 'not_held', holder: holderAnd(doc) } }
  if (doc.outcome === 'tidak_didokumentasikan')
    return { given: null, notGiven: { reason: 'not_documented', documentedByOn: null } }
  const { sheets, perSheet, delivery, other, payment } = doc.cost ?? {}
  const lump = (what: string, price: number | null | undefined) =>
    price ? [{ what, sheets: null, price, total: price }] : []
  return {
    given: {
      ...{ heldBy: 'us', holder: null, materials: [doc.answer] },
      forms: [doc.format ?? 'softcopy'],
      means: wordOf(deliveries, doc.delivery) ?? 'Halaman status permohonan',
      costs: [
        ...(sheets && perSheet
          ? [{ what: 'Penggandaan', sheets, price: perSheet, total: sheets * perSheet }]
          : []),
        ...lump('Pengiriman', delivery),
        ...lump('Lain-lain', other),
      ],
      paymentWay: payment?.trim() || null,
      daysToProvide: 0,
      blackedOut: doc.outcome === 'diberikan_sebagian' ? await blackedOut(req, doc) : [],
    },
    notGiven: null,
  }
}

/** By the boxes of the copy; without any, by the letters of the decision. */
async function blackedOut(req: PayloadRequest, doc: PaperRequest) {
  const { boxes } = await redactionsOf(req, doc)
  if (boxes.length > 0)
    return boxes.map(({ part, page, exemption, reason }) => ({
      ...{ exemption, reason },
      part: `${part}, halaman ${page}`,
    }))
  const [test] = await testsOf(req, doc.consequenceTest ? [idOf(doc.consequenceTest)] : [])
  return (doc.refusedUnder ?? []).map((exemption) => ({
    exemption,
    part: 'Bagian yang tidak disertakan',
    reason: test?.ifOpened ?? 'Sebagaimana uji konsekuensi.',
  }))
}

const holderAnd = ({ heldBy, answer }: PaperRequest): string => [heldBy, answer].filter(Boolean).join('. ')
