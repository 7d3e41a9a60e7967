import type { PayloadRequest } from 'payload'
import { whyInWords } from '../../domain/legalClockWords'
import type { Deadline } from '../../domain/legalClock'
import { localDay } from '../../domain/localDay'
import { objectionGrounds } from '../../domain/objectionGrounds'
import type { FaceWords, PublicFace } from '../../domain/publicFace'
import { label } from '../../fields/labels'
import { answerFilesOf, sendCode } from './answerFiles'
import { complaintChannels, outcomes, wordOf } from './channels'
import { applicantKind } from './applicantKind'
import { scansFor } from './publicForm'
import type { StoredRequest } from './stored'
import { answeredStages, informationRequestTable, openStages } from './workflow'

type RequestStage = keyof typeof informationRequestTable.stages

type Request = StoredRequest & { clock?: Deadline | null; outcome?: string | null; decidedAt?: string | null }
type Message = { createdAt: string; text: string }
type Objection = {
  number: string
  receivedAt: string
  clock?: Deadline | null
  decidedAt?: string | null
  answer?: string | null
}

const LAW = 'UU 14/2008 pasal 22(7)'
const OBJECTION_LAW = 'UU 14/2008 pasal 36(2)'
const inHand = label('Sedang ditangani', 'Being handled')
/** What stands in the applicant's own name of these stages: which answer is being prepared is not told before the notice. */
const shownAs: Partial<Record<RequestStage, FaceWords>> = {
  disposisi: inHand,
  telaah: inHand,
  siap_beri: inHand,
  siap_sebagian: inHand,
  siap_tolak: inHand,
  digabung: inHand,
}

/** What an applicant sees of his request, and what he may do now; nothing that was meant for the desk alone. */
export async function presentToApplicant(doc: Request, req: PayloadRequest): Promise<PublicFace> {
  const objection = await objectionTo(doc.id, req)
  const messages = await messagesOf(doc.id, req)
  const isOpen = (openStages as readonly string[]).includes(doc.stage)
  const now = new Date()
  const files = await answerFilesOf(doc, req)
  return {
    kind: label('Permohonan informasi publik', 'Request for public information'),
    subject: doc.subject,
    unit: await unitName(doc.unit, req),
    stage: stageWords(doc, objection),
    receivedAt: doc.receivedAt,
    ...dueOf(doc, objection, isOpen),
    ...(doc.stage === 'tidak_lengkap' && doc.incompleteNote && doc.completeOn
      ? { missing: { words: doc.incompleteNote, until: doc.completeOn } }
      : {}),
    events: eventsFor(doc, objection, messages),
    ...(doc.outcome ? { outcome: outcomeWords(doc.outcome) } : {}),
    ...(doc.outcome && (doc.answer || doc.outcome === 'dikonversi')
      ? { answer: answerWith(doc, objection) }
      : {}),
    ...(files.length > 0 ? { files } : {}),
    actions: [
      ...(files.length > 0 ? [sendCode] : []),
      ...actionsFor(doc, objection, isOpen, now).map(withScans(await applicantKind(req, doc.applicant))),
    ],
  }
}

function stageWords(doc: Request, objection: Objection | null): FaceWords {
  if (objection && !objection.decidedAt)
    return label('Keberatan Anda sedang diperiksa', 'Your objection is being examined')
  const stage = doc.stage as RequestStage
  return shownAs[stage] ?? informationRequestTable.stages[stage]?.label ?? inHand
}

function dueOf({ clock }: Request, objection: Objection | null, isOpen: boolean): Pick<PublicFace, 'due'> {
  const running = objection && !objection.decidedAt ? objection.clock : isOpen ? clock : null
  if (!running?.dueOn || !running.dueAt) return {}
  return {
    due: {
      on: running.dueOn,
      at: running.dueAt,
      law: objection ? OBJECTION_LAW : LAW,
      days: running.days.map(({ on, ...day }) => ({ on, counted: day.counted, words: whyInWords(day) })),
    },
  }
}

function eventsFor(
  doc: Request,
  objection: Objection | null,
  messages: readonly Message[],
): PublicFace['events'] {
  const { receivedAt, registeredAt, extension, decidedAt, outcome } = doc
  const said = (at: string | null | undefined, words: FaceWords) => (at ? [{ at, words }] : [])
  return [
    ...said(receivedAt, label('Permohonan diterima', 'Request received')),
    ...said(registeredAt, label('Lengkap dan terdaftar', 'Complete and registered')),
    ...said(
      extension?.at,
      label(
        `Waktu diperpanjang ${extension?.days} hari kerja: ${extension?.reason}`,
        `Extended by ${extension?.days} working days: ${extension?.reason}`,
      ),
    ),
    ...said(decidedAt, outcome ? outcomeWords(outcome) : label('Diputuskan', 'Decided')),
    ...said(
      objection?.receivedAt,
      label(`Keberatan ${objection?.number} diterima`, `Objection ${objection?.number} received`),
    ),
    ...messages.flatMap(({ createdAt, text }) =>
      said(createdAt, label(`Pesan petugas: ${text}`, `Message of the officer: ${text}`)),
    ),
    ...said(objection?.decidedAt, label('Keberatan ditanggapi', 'The objection was answered')),
  ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

const answerWith = (doc: Request, objection: Objection | null): string =>
  [passedOnTo(doc), doc.answer, objection?.decidedAt ? objection.answer : null].filter(Boolean).join('\n\n')

/** Where a complaint went on, and under which number. */
const passedOnTo = ({ outcome, convertedTo, complaintNumber }: Request): string | null =>
  outcome === 'dikonversi'
    ? `Diteruskan ke ${wordOf(complaintChannels, convertedTo)} dengan nomor ${complaintNumber}.`
    : null

function actionsFor(
  doc: Request,
  objection: Objection | null,
  isOpen: boolean,
  now: Date,
): PublicFace['actions'] {
  if (isOpen) return [add, withdraw, ...(doc.objectionEndsOn ? objectTo(doc, objection, now) : [])]
  if ((answeredStages as readonly string[]).includes(doc.stage))
    return [contest, ...objectTo(doc, objection, now)]
  return []
}

/** What is added may be papers. */
const withScans =
  (kind: string) =>
  (action: PublicFace['actions'][number]): PublicFace['actions'][number] =>
    action.act === 'add_words' ? { ...action, files: scansFor(kind) } : action

const add = {
  act: 'add_words',
  label: label('Tambah keterangan', 'Add something'),
  help: label(
    'Untuk melengkapi atau memperjelas permohonan Anda.',
    'To complete your request or make it clearer.',
  ),
  needsWords: true,
}
const withdraw = {
  act: 'withdraw',
  label: label('Cabut permohonan', 'Withdraw the request'),
  help: label(
    'Permohonan tidak dilanjutkan. Anda dapat mengajukan yang baru kapan saja.',
    'It is not pursued further. You may file a new one at any time.',
  ),
  needsWords: true,
}
const contest = {
  act: 'contest',
  label: label('Saya menilai hasilnya berbeda', 'I see the outcome differently'),
  help: label(
    'Catatan Anda disimpan di samping hasil menurut kami. Ini bukan keberatan dan tidak menghentikan jangka waktunya.',
    'Your view is kept beside ours. It is no objection and stops no time limit.',
  ),
  needsWords: true,
}

/** The window closes at the end of its last day in the unit's zone; an objection filed later is recorded as late at the desk. */
function objectTo(doc: Request, objection: Objection | null, now: Date): PublicFace['actions'] {
  const zone = doc.clock?.zone ?? 'Asia/Jakarta'
  if (objection || !doc.objectionEndsOn || localDay(now.toISOString(), zone) > doc.objectionEndsOn) return []
  return [
    {
      act: 'object',
      label: label('Ajukan keberatan', 'Object'),
      help: label(
        'Kepada atasan PPID, tanpa biaya; ditanggapi paling lama 30 hari kerja. Tulis apa yang tidak sesuai.',
        'To the superior of the information officer, free of charge, answered within 30 working days.',
      ),
      until: doc.objectionEndsOn,
      needsWords: true,
      choices: {
        label: label('Alasan (pasal 35)', 'Ground (art. 35)'),
        options: Object.entries(objectionGrounds).map(([value, words]) => ({ value, label: words })),
        proposed: groundFor(doc),
      },
    },
  ]
}

/** The ground that the case itself suggests. */
function groundFor({ outcome, clock, decidedAt }: Request): keyof typeof objectionGrounds {
  if (outcome === 'ditolak') return 'a'
  if (!decidedAt) return 'c'
  return clock?.dueAt && new Date(decidedAt) > new Date(clock.dueAt) ? 'g' : 'd'
}

const outcomeWords = (outcome: string): FaceWords =>
  outcomes.find(({ value }) => value === outcome)?.label ?? label(outcome, outcome)

/** What the desk wrote to the applicant; notes of the desk are never among them. */
async function messagesOf(id: string, req: PayloadRequest): Promise<Message[]> {
  const { docs } = await req.payload.db.find<Message & { id: string }>({
    collection: 'case-messages',
    where: { and: [{ request: { equals: id } }, { audience: { equals: 'pemohon' } }] },
    sort: 'createdAt',
    limit: 100,
    pagination: false,
    req,
  })
  return docs
}

async function objectionTo(id: string, req: PayloadRequest): Promise<Objection | null> {
  const found = await req.payload.db.findOne<Objection & { id: string }>({
    collection: 'keberatan',
    where: { request: { equals: id } },
    req,
  })
  return found ?? null
}

async function unitName(unit: string, req: PayloadRequest): Promise<string> {
  const found = await req.payload.db.findOne<{ id: string; name: string }>({
    collection: 'units',
    where: { id: { equals: unit } },
    req,
  })
  return found?.name ?? ''
}
