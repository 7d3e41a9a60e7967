import { commitTransaction, createLocalReq, initTransaction, type Payload } from 'payload'
import type { Pool } from 'pg'
import { issuePaper } from '../../../src/plugins/official-papers'
import { startJobs } from '../../../src/plugins/official-papers/jobs'
import { markOf } from './mark'
import type { Person, Thing } from './people'

type Making = {
  payload: Payload
  pool: Pool
  unit: (code: string) => string
  who: (name: string) => Person
}

/** A paper at each of these units, issued as a step issues it and printed. */
export async function makePapers(
  { payload, pool, unit, who }: Making,
  seats: ReadonlyArray<readonly [code: string, seat: string]>,
): Promise<Thing[]> {
  const things: Thing[] = []
  for (const [code, seat] of seats) {
    const mark = markOf()
    const req = await createLocalReq({ user: who(`ppid_officer at ${seat}`).user as never }, payload)
    await initTransaction(req)
    const { id } = await issuePaper(req, orderOf(unit(code), mark))
    await commitTransaction(req)
    things.push({ collection: 'papers', id: String(id), unit: code, tags: [], mark })
  }
  await printAll(pool)
  return things
}

const orderOf = (unit: string, mark: string) => ({
  kind: 'receipt',
  subject: { collection: 'information-requests', id: mark },
  unit,
  data: {
    registrationNumber: 'PPID/1',
    receivedAt: '2026-12-01T01:15:00Z',
    channel: 'Surat',
    applicant: { name: 'Kenari', address: 'Jalan 7', contact: null },
    informationAsked: 'Laporan keuangan',
    purpose: 'Penelitian',
    wayToObtain: 'Salinan',
    wayToSend: 'Pos',
    dueOn: '2026-12-15',
    statusUrl: 'https://humas.example.id/permohonan/status',
  },
})

async function printAll(pool: Pool): Promise<void> {
  const quiet = () => undefined
  const printer = startJobs({
    ...{ pool, publicUrl: 'https://humas.example.id', pollSeconds: 0.05 },
    secrets: [process.env.PAYLOAD_SECRET ?? ''],
    templates: 'src/collections/InformationRequests/papers',
    log: { info: quiet, warn: quiet, error: quiet },
  })
  const left = 'select 1 from official_paper_contents where sealed_file is null'
  while ((await pool.query(left)).rows.length > 0) await new Promise((resolve) => setTimeout(resolve, 50))
  await printer.stop()
}

/**
 * The papers that cases have written by themselves are taken out, past the wall that no paper is deleted: the world
 * knows each of its documents by its mark.
 */
export async function keepOnly(pool: Pool, papers: readonly Thing[]): Promise<void> {
  const ids = papers.map(({ id }) => id)
  await pool.query('delete from official_paper_contents where paper::text <> all($1::text[])', [ids])
  await pool.query('alter table papers disable trigger papers_frozen')
  await pool.query('delete from papers where id::text <> all($1::text[])', [ids])
  await pool.query('alter table papers enable trigger papers_frozen')
}
