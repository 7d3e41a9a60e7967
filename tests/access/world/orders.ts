import { aRelease } from '../../support/aRelease'
import { photoWithPosition } from '../../support/photo'
import type { World } from './index'
import { markOf } from './mark'
import { inDays } from './standIns'

/** The actions of each workflow, as the oracle names them behind `step:`. */
export const actionsOf: Record<string, readonly string[]> = {
  'press-releases': [
    ...['submit', 'return', 'approve', 'schedule', 'publish', 'move_embargo', 'lift_embargo'],
    ...['correct', 'correct_seriously', 'withdraw', 'archive'],
  ],
  assets: ['archive', 'reactivate'],
  disclosures: ['open', 'refuse', 'close', 'lapse'],
  'information-requests': [
    ...['register', 'ask_completion', 'lapse', 'dispose', 'collect', 'take_up', 'ready_to_give'],
    ...['ready_in_part', 'ready_to_refuse', 'reconsider', 'give', 'give_in_part', 'refuse', 'name_holder'],
    ...['say_undocumented', 'extend', 'withdraw', 'add_words', 'contest', 'mark_late', 'carry_out', 'close'],
    ...['merge', 'join', 'take_out', 'give_with_lead', 'give_in_part_with_lead', 'refuse_with_lead'],
    ...['name_holder_with_lead', 'say_undocumented_with_lead', 'hold', 'release_hold', 'convert'],
  ],
  dispositions: ['answer', 'return', 'recall', 'remind'],
  keberatan: ['grant', 'grant_in_part', 'reject', 'withdraw', 'mark_late', 'close'],
  sengketa: ['mediate', 'agree', 'adjudicate', 'rule', 'sue', 'appeal', 'finish'],
  dip: ['decide', 'revise', 'remove'],
  dik: ['decide', 'remove', 'disclose', 'warn', 'expire'],
  'uji-konsekuensi': ['sign', 'drop', 'disclose', 'expire'],
  'stand-ins': ['end'],
}

/** The words of an order to take a step: complete, so that only the right to take it can be missing. */
export const stepOrder = (action: string) => ({
  action,
  note: 'Alasan yang cukup panjang untuk dicatat.',
  ...(['schedule', 'move_embargo'].includes(action) ? { at: '2046-02-01T00:00:00.000Z' } : {}),
})

/** What the body that is made says, in the oracle's words. */
export const madeTags = (collection: string): readonly string[] =>
  collection === 'stand-ins' ? ['plain_post'] : []

let n = 0

/** Bodies that make a document at a unit: complete, so that only the right to make it can be missing. */
export async function makingOf(world: World) {
  const photo = await photoWithPosition({ width: 60, height: 40 })
  const at = (collection: string, code: string) =>
    world.of(collection).find((thing) => thing.unit === code)?.id

  const answeredAt = (code: string) =>
    world.of('information-requests').find(({ unit, tags }) => unit === code && tags.includes('dipenuhi'))?.id

  return (collection: string, code: string, more: Record<string, unknown> = {}): unknown => {
    n += 1
    const unit = world.unit(code)
    const mark = markOf()
    const bodies: Record<string, Record<string, unknown>> = {
      'press-releases': aRelease(unit),
      assets: { unit, headline: `Foto ${n}` },
      applicants: { kind: 'person', unit, name: `Baru ${mark}`, nik: '9900001708901234', address: 'Jalan 1' },
      'information-requests': {
        unit,
        applicant: at('applicants', code),
        subject: `Permohonan ${n}`,
        description: 'Salinan rencana kerja.',
        purpose: 'Penelitian.',
        channel: 'letter',
      },
      dispositions: { unit, subject: `Disposisi ${n}`, request: at('information-requests', code) },
      keberatan: {
        request: answeredAt(code),
        grounds: ['d'],
        reason: 'Jawaban tidak sebagaimana diminta.',
      },
      sengketa: {
        objection: at('keberatan', code),
        registerNumber: `00${n}/REG-PSI/2026`,
        commission: 'Komisi Informasi Provinsi',
        registeredAt: '2026-11-02T00:00:00.000Z',
      },
      'case-messages': {
        request: at('information-requests', code),
        audience: 'internal',
        text: `Pesan ${n}`,
      },
      dip: { unit, title: `Informasi publik ${n}`, kind: 'berkala' },
      dik: { unit, title: `Informasi dikecualikan ${n}` },
      'uji-konsekuensi': { unit, title: `Berkas penyidikan ${n}` },
      disclosures: {
        applicant: at('applicants', code),
        reason: 'Penyidik meminta alamat terakhir.',
        minutes: 30,
      },
      papers: { kind: 'receipt', title: `Surat ${mark}`, number: `TBP/${n}`, unit },
      'released-files': { title: `Berkas ${mark}`, unit, stage: 'released', kind: 'pdf' },
      units: {
        code: `BARU.${n}`,
        name: `Satuan baru ${n}`,
        kind: 'satwil',
        level: 'polsek',
        parent: unit,
        timeZone: 'Asia/Jakarta',
      },
      'trust-decisions': { unit, publishes: 'itself', reason: 'Putusan baru yang cukup panjang.' },
      // each on days of its own: a post has one stand-in at a time
      'stand-ins': {
        unit,
        role: 'operator',
        absentee: world.spareOf(code)?.operator,
        standIn: world.spareOf(code)?.deputy,
        from: inDays(10 + n),
        to: inDays(10 + n),
        reason: 'Pendidikan di luar kota.',
      },
      calendars: { label: `2030.${n}`, year: 2030, status: 'draft', decree: 'SKB 1' },
      'calendar-days': {
        on: inDays(20),
        kind: 'lokal',
        name: `Hari ${n}`,
        decree: 'SKB 1',
        calendarVersion: world.of('calendars')[0]?.id,
      },
      'clock-profiles': { unit, legalNote: `Dasar hukum ${n}`, validFrom: inDays(10 + n) },
      users: {
        name: `Petugas baru ${n}`,
        email: `baru${n}@polri.test`,
        password: `Sandi-baru-yang-panjang-${n}`,
        posts: [{ unit, role: 'operator' }],
      },
      'audit-entries': {
        action: 'user.created',
        collection: 'users',
        documentId: unit,
        at: '2026-11-02T01:00:00Z',
      },
      outlets: { name: `Media baru ${n}`, unit },
      'webhook-endpoints': { outlet: at('outlets', code), url: `https://baru${n}.example.id/masuk` },
      products: { name: `Produk baru ${n}`, unit },
      'api-keys': { outlet: at('outlets', code), name: `Kunci baru ${n}` },
      'payload-kv': { key: `kunci-${n}`, data: { n } },
      'payload-preferences': { key: `kunci-${n}`, value: { n } },
      'payload-migrations': { name: `baru-${n}`, batch: 9 },
    }
    const body = { ...bodies[collection], ...more }
    if (collection !== 'assets') return body
    const form = new FormData()
    form.set('_payload', JSON.stringify(body))
    form.set('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), `baru-${n}.jpg`)
    return form
  }
}
