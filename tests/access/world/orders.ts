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

  return (collection: string, code: string, more: Record<string, unknown> = {}): unknown => {
    n += 1
    const unit = world.unit(code)
    const mark = markOf()
    const bodies: Record<string, Record<string, unknown>> = {
      'press-releases': aRelease(unit),
      assets: { unit, headline: `Foto ${n}` },
      applicants: { kind: 'person', unit, name: `Baru ${mark}`, nik: '9900001708901234', address: 'Jalan 1' },
      disclosures: {
        applicant: at('applicants', code),
        reason: 'Penyidik meminta alamat terakhir.',
        minutes: 30,
      },
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
