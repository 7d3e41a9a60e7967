import { aRelease } from '../../support/aRelease'
import { uploadForm } from '../../support/person'
import type { Visit } from '../crawl'
import type { Reader } from '../tokens/readers'
import type { Doc, World } from '../world/world'
import { collections } from './rest'
import { write } from './write'

type Door = readonly [method: string, path: string, body?: unknown]

const ofEvery: readonly Door[] = [
  ['PATCH', '?depth=2', { name: 'x' }],
  ['DELETE', '?depth=2'],
  ['POST', '/duplicate'],
]
const step: Door = ['POST', '/steps', { action: 'archive', note: 'x' }]
const why = { reason: 'Ingin mencoba.' }
const ofSome: Record<string, readonly Door[]> = {
  'press-releases': [
    step,
    ['POST', '/preview-links', { hours: 1 }],
    ['POST', '/recall/receipts', { seq: 1, outlet: 'x', saidBy: 'Rina' }],
    ['POST', '/recall/letters', { seq: 1, outlet: 'x' }],
  ],
  assets: [step],
  papers: [['POST', '/revoke', why]],
  'information-requests': [step, ['POST', '/code'], ['POST', '/attachments', { kind: 'ktp' }]],
  dispositions: [step],
  keberatan: [step],
  sengketa: [step],
  'uji-konsekuensi': [step],
  dip: [step],
  dik: [step],
  disclosures: [step],
  'released-files': [['POST', '/acts', { act: 'block', reason: 'Tidak boleh keluar.' }]],
  'stand-ins': [step],
  outlets: [['POST', '/resend', { after: 0 }]],
  'webhook-endpoints': [
    ['POST', '/secret'],
    ['POST', '/resend', { after: 0 }],
    ['GET', '/deliveries'],
  ],
  'api-keys': [
    ['POST', '/rotate', { overlapDays: 0 }],
    ['GET', '/usage'],
  ],
  users: [
    ['GET', '/invitation'],
    ['POST', '/invitation'],
    ['POST', '/invitation/revoke'],
    ['POST', '/sessions/end'],
    ['POST', '/suspend', why],
    ['POST', '/reinstate', why],
    ['POST', '/second-factor/reset', why],
    ['POST', '/single-sign-on/unlink'],
  ],
}

/** Writes that must be refused: into documents that are none of the reader's business, another one for each looker. */
export function refusedWrites({ docs }: World, reader: Reader, looker: number): Visit[] {
  const closed = docs.filter(({ verdict }) => verdict(reader) === 'never')
  const sample = collections.flatMap((slug) => {
    const of = closed.filter(({ collection }) => collection === slug)
    return of.length > 0 ? [of[looker % of.length] as Doc] : []
  })
  return [
    ...sample.flatMap(({ collection, id }) => [
      write('POST', `/api/${collection}/access/${id}`),
      ...[...ofEvery, ...(ofSome[collection] ?? [])].map(([method, path, body]) =>
        write(method, `/api/${collection}/${id}${path}`, body),
      ),
    ]),
    ...use(closed),
  ]
}

/** Foreign documents named in a document of one's own. */
function use(closed: readonly Doc[]): Visit[] {
  const one = (slug: string) => closed.find(({ collection }) => collection === slug)
  const [asset, unit, outlet] = [one('assets'), one('units'), one('outlets')]
  const product = one('products')
  const releaseOf = (change: Record<string, unknown>) =>
    write('POST', '/api/press-releases?depth=2', aRelease(unit?.id ?? 'none', change))
  return [
    releaseOf({}),
    releaseOf({ assets: [asset?.id] }),
    write('POST', '/api/webhook-endpoints?depth=2', { outlet: outlet?.id, url: 'https://contoh.id/hook' }),
    write('POST', '/api/api-keys?depth=2', { outlet: outlet?.id, name: 'Pinjam' }),
    write('POST', '/api/outlets?depth=2', { name: 'Pinjam', products: [product?.id] }),
    write('POST', '/api/trust-decisions?depth=2', { unit: unit?.id, publishes: 'itself', reason: 'alasan' }),
    write('POST', '/api/clock-profiles?depth=2', {
      unit: unit?.id,
      validFrom: '2099-01-01',
      legalNote: 'alasan',
    }),
    write('POST', '/api/stand-ins?depth=2', {
      unit: unit?.id,
      role: 'operator',
      absentee: one('users')?.id,
      standIn: one('users')?.id,
      from: '2099-01-01',
      to: '2099-01-02',
      reason: 'alasan',
    }),
    write('POST', '/api/disclosures?depth=2', {
      applicant: one('applicants')?.id,
      reason: 'x'.repeat(30),
      minutes: 5,
    }),
    write(
      'POST',
      '/api/released-files/put-up',
      uploadForm(Buffer.from('kosong'), 'a.txt', { unit: unit?.id }, 'text/plain'),
    ),
    write(
      'POST',
      '/api/assets',
      uploadForm(Buffer.from('%PDF-1.4 kosong'), 'a.pdf', { unit: unit?.id }, 'application/pdf'),
    ),
  ]
}
