import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { hashOfCaseCode } from '../../src/collections/InformationRequests/hashOfCaseCode'
import { caseCodeFrom } from '../../src/domain/caseCode'
import { env, sealingSecrets } from '../../src/env'
import { codeBytes } from '../../src/plugins/request-intake/rules/entryCode'
import { seal } from '../../src/plugins/request-intake/rules/seal'
import { OFFICE } from './office'

const AT_ONCE = 6

/** Puts everything in as the public door does once it has let a sender through; the same text evenly among the others. */
export async function send(
  pool: pg.Pool,
  { requests, same }: { requests: number; same: number },
): Promise<{ putMs: number }> {
  const every = Math.max(1, Math.floor(requests / same))
  const ids = Array.from({ length: requests }, (_, n) => n).values()
  const start = performance.now()
  const hand = async () => {
    for (const n of ids) {
      await put(pool, n % every === 0 && n / every < same ? fromOneSender(n) : fromSomebody(n))
      await sleep(0)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, hand))
  return { putMs: performance.now() - start }
}

async function put(pool: pg.Pool, answers: Record<string, string>): Promise<void> {
  const { PAYLOAD_SECRET } = env()
  const entry = randomUUID()
  const code = hashOfCaseCode(caseCodeFrom(codeBytes(entry, answers, PAYLOAD_SECRET)), PAYLOAD_SECRET)
  const sealed = seal(JSON.stringify(answers), { kind: 'entry', id: entry }, sealingSecrets(env()))
  await pool.query('select request_intake_put($1, $2, $3, $4, $5)', [
    ...[entry, 'information-requests', 'app', code, sealed],
  ])
}

const anybody = (n: number) => ({
  unit: OFFICE,
  kind: 'person',
  // a birth date in August, and a serial that is never 0000
  nik: `99000017089${Math.floor(n / 9999) % 10}${String(1 + (n % 9999)).padStart(4, '0')}`,
  address: `Jalan Contoh ${n}`,
  purpose: 'Penelitian.',
})

const fromSomebody = (n: number) => ({
  ...anybody(n),
  name: `Pemohon Contoh ${n}`,
  email: `pemohon${n}@contoh.example`,
  subject: `Laporan kegiatan nomor ${n}`,
  description: `Salinan laporan kegiatan nomor ${n} beserta lampirannya.`,
})

/** One sender who changes order, case and courtesies from time to time, as people and scripts do. */
const fromOneSender = (n: number) => ({
  ...anybody(1),
  name: 'Pengirim Contoh',
  email: 'pengirim@contoh.example',
  subject: n % 2 ? 'Rencana anggaran tahun 2026' : 'RENCANA ANGGARAN TAHUN 2026',
  description: n % 3 ? 'Mohon salinan dokumen lengkap.' : 'Salinan dokumen lengkap, mohon.',
})
