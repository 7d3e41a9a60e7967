import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { takeStep } from '../../src/plugins/approval-workflow'
import { closest } from '../accounts'
import { type CaseTarget, type DemoCase, demoCases } from '../cases'
import { idOf, type People } from './people'

type Room = { payload: Payload; people: People; unitIds: ReadonlyMap<string, string> }

const day = 86_400_000
const papers = {
  person: ['ktp'],
  legal_body: [],
  group: ['ktp_semua_anggota', 'surat_kuasa_kelompok'],
  proxy: ['ktp_pemberi_kuasa', 'ktp_penerima_kuasa', 'surat_kuasa_khusus'],
}

/** The steps that bring a request to where the demo leaves it. */
const steps: Record<CaseTarget, Array<[action: string, note?: string]>> = {
  diterima: [],
  tidak_lengkap: [['ask_completion', 'Lampirkan pengesahan badan hukum, KTP pengurus, dan AD/ART.']],
  terdaftar: [['register']],
  disposisi: [['register'], ['dispose']],
  diperpanjang: [
    ['register'],
    ['extend', 'Dokumen masih dihimpun dari arsip bagian perencanaan.'],
    ['take_up'],
  ],
  telaah: [['register'], ['take_up']],
  dipenuhi: [['register'], ['take_up'], ['ready_to_give'], ['give']],
  ditolak: [['register'], ['take_up'], ['ready_to_refuse'], ['refuse']],
  dialihkan: [['register'], ['name_holder']],
  dicabut: [['withdraw', 'Pemohon sudah menemukan informasinya di situs.']],
  lewat_waktu: [['register'], ['take_up']],
  keberatan: [['register'], ['take_up'], ['ready_to_give'], ['give']],
}

/** Records the demo's requests and takes each on its way, by the officers who would. @returns how many */
export async function recordCases(room: Room): Promise<number> {
  const tests = new Map<string, string>()
  for (const one of demoCases) {
    const officer = person(room.people, closest('ppid_officer', one.unit).key)
    const needsTest = one.target === 'ditolak'
    if (needsTest && !tests.has(one.unit)) tests.set(one.unit, await testAt(room, officer, one.unit))
    const id = await record(room, officer, one, tests.get(one.unit))
    for (const [action, note] of steps[one.target])
      await takeStep({
        payload: room.payload,
        user: officer,
        collection: 'information-requests',
        id,
        action,
        note,
      })
    if (one.target === 'keberatan') await object(room, officer, id)
  }
  return demoCases.length
}

async function record(
  { payload, unitIds }: Room,
  user: TypedUser,
  one: DemoCase,
  test: string | undefined,
): Promise<string> {
  const refused = one.target === 'ditolak'
  return make(payload, user, 'information-requests', {
    unit: idOf(unitIds, one.unit),
    applicant: one.applicant,
    channel: one.channel,
    receivedAt: new Date(Date.now() - one.daysAgo * day).toISOString(),
    subject: one.subject,
    description: one.description,
    purpose: one.purpose,
    papersShown: papers[one.applicant.kind],
    isClear: true,
    delivery: one.applicant.email ? 'surel' : 'ambil',
    assignedTo: (one.asks ?? []).map((code) => idOf(unitIds, code)),
    answer: answers[one.target] ?? null,
    ...(one.target === 'dialihkan' ? { heldBy: 'Badan Pendapatan Daerah Provinsi Kalimantan Selatan' } : {}),
    ...(refused ? { refusedUnder: ['a1'], neverExemptChecked: true, consequenceTest: test } : {}),
  })
}

const answers: Partial<Record<CaseTarget, string>> = {
  dipenuhi: 'Statistik terlampir dalam bentuk tabel, sesuai permohonan Saudara.',
  ditolak: 'Berkas penyidikan yang sedang berjalan dikecualikan menurut pasal 17 huruf a angka 1.',
  dialihkan: 'Data pajak kendaraan dikelola badan tersebut; silakan mengajukan permohonan ke sana.',
  keberatan: 'Daftar obat terlampir untuk puskesmas yang datanya sudah direkap.',
}

/** The signed consequence test on which the demo's refusal rests. */
async function testAt({ payload, unitIds }: Room, user: TypedUser, unit: string): Promise<string> {
  const now = Date.now()
  const id = await make(payload, user, 'uji-konsekuensi', {
    unit: idOf(unitIds, unit),
    title: 'Berkas penyidikan perkara yang sedang berjalan',
    letters: ['a1'],
    law: 'UU 14/2008 pasal 17 huruf a angka 1; KUHAP.',
    ifOpened: 'Saksi dapat dipengaruhi dan barang bukti dihilangkan.',
    ifClosed: 'Penyidikan berjalan sampai berkas dinyatakan lengkap.',
    publicInterest:
      'Kepentingan atas perkara yang tuntas lebih besar; perkembangan disampaikan lewat siaran pers.',
    participants: 'PPID, Ditreskrimum, Bidkum',
    startsAt: new Date(now - 90 * day).toISOString(),
    endsAt: new Date(now + 700 * day).toISOString(),
  })
  await takeStep({ payload, user, collection: 'uji-konsekuensi', id, action: 'sign' })
  return id
}

async function object({ payload }: Room, user: TypedUser, request: string): Promise<void> {
  await make(payload, user, 'keberatan', {
    request,
    grounds: ['d'],
    reason: 'Data tiga puskesmas tidak ada dalam jawaban.',
    channel: 'walk_in',
  })
}

async function make(payload: Payload, user: TypedUser, collection: string, data: object): Promise<string> {
  const { id } = await payload.create({
    collection: collection as CollectionSlug,
    data: data as never,
    user,
    overrideAccess: false,
    depth: 0,
  })
  return String(id)
}

function person(people: People, key: string): TypedUser {
  const found = people.get(key)
  if (!found) throw new Error(`the demo has no account ${key}`)
  return found
}
