import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { importUnits } from '../src/collections/Units/importUnits'
import { readUnitFile } from '../src/collections/Units/readUnitFile'
import { closest } from './accounts'
import { recordApplicants } from './fill/applicants'
import { recordCases } from './fill/cases'
import { makePeople, type People } from './fill/people'
import { tell, uploadPhotos } from './fill/stories'
import { demoReleases } from './releases'

type Room = { payload: Payload; people: People; unitIds: ReadonlyMap<string, string> }

export type FillOptions = {
  payload: Payload
  /** DATA_DIR: where demo-accounts.json is written */
  env: { DATA_DIR: string }
  /** Told each stage of the work, one line at a time. */
  log: (line: string) => void
}

/** The database is not empty; nothing was written. */
export class DemoRefusedError extends Error {
  override name = 'DemoRefusedError'
}

/**
 * Fills an empty database with the demo: units, people, pictures, and releases that go through the real
 * workflow, taken by the people who may. Oldest events first, so that the newest stand on top.
 * @throws DemoRefusedError when there are units or users already
 */
export async function fillDemo({ payload, env, log }: FillOptions): Promise<void> {
  await refuseFilled(payload)
  const unitIds = await plantTree(payload)
  log(`Satuan diimpor: ${unitIds.size} / units imported`)
  const people = await makePeople(payload, unitIds, env.DATA_DIR)
  log(`Akun dibuat: ${people.size} / accounts made`)
  const room = { payload, people, unitIds }
  await entrust(room)
  await standIn(room)
  log(`Pemohon dicatat: ${await recordApplicants(room)} / applicants recorded`)
  log(`Permohonan informasi dicatat: ${await recordCases(room)} / information requests recorded`)
  const now = new Date()
  const stories = [...demoReleases].sort(
    (one, other) => Date.parse(one.occurredAt) - Date.parse(other.occurredAt),
  )
  for (const [index, release] of stories.entries()) {
    const assets = await uploadPhotos(room, release)
    await tell(room, release, assets, now)
    if ((index + 1) % 5 === 0 || index + 1 === stories.length) {
      log(`Siaran pers: ${index + 1}/${stories.length} / press releases`)
    }
  }
}

/** One Polsek does not publish by itself: its Polda decided so, and why. */
async function entrust({ payload, people, unitIds }: Room) {
  await payload.create({
    collection: 'trust-decisions',
    data: {
      unit: unitIds.get('POLDA.KALSEL.BANJARBARU.BANJARBARUUTARA') ?? '',
      publishes: 'escalates',
      reason: 'Operator baru; naskah diterbitkan pengesah Polres sampai dua bulan tanpa ralat.',
    },
    user: people.get(closest('approver', 'POLDA.KALSEL').key),
    overrideAccess: false,
  })
}

/** The Kasi Humas of a Polres is away for two weeks; his operator approves in his name, by an order of the Polda. */
async function standIn({ payload, people, unitIds }: Room) {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  await payload.create({
    collection: 'stand-ins',
    data: {
      unit: unitIds.get('POLDA.LAMPUNG.LAMPUNGTENGAH') ?? '',
      role: 'approver',
      absentee: people.get('approver-lampungtengah')?.id ?? '',
      standIn: people.get('operator2-lampungtengah')?.id ?? '',
      from: inDays(1),
      to: inDays(14),
      reason: 'Kasi Humas mengikuti pendidikan selama dua minggu.',
      basis: 'Sprin/118/XI/HUM.1./2026',
    } as never,
    user: people.get('admin'),
    overrideAccess: false,
  })
}

async function refuseFilled(payload: Payload) {
  const units = await payload.count({ collection: 'units', overrideAccess: true })
  const users = await payload.count({ collection: 'users', overrideAccess: true })
  if (units.totalDocs + users.totalDocs === 0) return
  throw new DemoRefusedError(
    'Basis data tidak kosong, jadi peraga tidak diisikan. ' +
      `The demo fills only an empty database; this one holds ${units.totalDocs} units and ${users.totalDocs} users.`,
  )
}

/** @returns the ids of the imported units by their code */
async function plantTree(payload: Payload): Promise<ReadonlyMap<string, string>> {
  const rows = readUnitFile(readFileSync(path.resolve('demo/units.csv'), 'utf8'))
  await importUnits({ payload, rows, dryRun: false, secondFactorRoles: [] })
  const { docs } = await payload.find({
    collection: 'units',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return new Map(docs.map((unit) => [String(unit.code), String(unit.id)]))
}
