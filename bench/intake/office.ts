import { getPayload, type TypedUser } from 'payload'
import type pg from 'pg'
import config from '../../payload.config'
import { takeUp } from '../../src/collections/InformationRequests/takeUp'
import { importUnits } from '../../src/collections/Units/importUnits'
import { readUnitFile } from '../../src/collections/Units/readUnitFile'
import { attachWithin } from '../../src/plugins/sealed-attachments'
import { ENTRY } from '../../src/plugins/request-intake'
import { startJobs } from '../../src/plugins/request-intake/jobs'
import { sealingSecrets, env } from '../../src/env'

/** Where everything is sent. */
export const OFFICE = 'BENCH.HUMAS'
const tree = `code,name,kind,level,parent,timeZone,aliases,serves
BENCH,Kepolisian Contoh,satker,mabes,,Asia/Jakarta,,
${OFFICE},Humas Contoh,satker,polda,BENCH,Asia/Jakarta,,parent`

/** One office with its officer, and the worker's own loop that takes up what arrives. */
export async function startOffice(pool: pg.Pool) {
  const payload = await getPayload({ config, cron: false, key: 'bench' })
  await importUnits({ payload, rows: readUnitFile(tree), dryRun: false, secondFactorRoles: [] })
  const { docs } = await payload.find({ collection: 'units', where: { code: { equals: OFFICE } } })
  const { id } = await payload.create({
    collection: 'users',
    data: {
      name: 'Petugas Contoh',
      email: 'petugas@bench.test',
      password: 'Sandi-petugas-yang-panjang-1',
      posts: [{ unit: docs[0]?.id ?? '', role: 'ppid_officer' }],
    } as never,
  })
  const officer = {
    ...(await payload.findByID({ collection: 'users', id, depth: 0 })),
    collection: 'users',
  } as unknown as TypedUser
  const log = { info: () => undefined, warn: console.warn, error: console.error }
  const worker = startJobs({
    ...{ pool, log, secrets: sealingSecrets(env()) },
    take: (entry) => takeUp(payload, entry, { [ENTRY]: entry.id }, attachWithin),
    act: async () => null,
  })

  /** Milliseconds of the officer's first page, so many times. */
  const lists = async (times: number): Promise<number[]> => {
    const took: number[] = []
    for (let at = 0; at < times; at += 1) {
      const start = performance.now()
      await payload.find({
        collection: 'information-requests',
        sort: 'dueOn',
        limit: 25,
        depth: 1,
        overrideAccess: false,
        user: officer,
      })
      took.push(performance.now() - start)
    }
    return took
  }
  const stop = async () => {
    await worker.stop()
    await payload.destroy()
  }
  return { lists, stop }
}
