import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { importUnits } from '../src/collections/Units/importUnits'
import { readUnitFile } from '../src/collections/Units/readUnitFile'
import { useDatabase } from '../tests/support/database'
import { demoCases } from './cases'
import { recordCases } from './fill/cases'
import { makePeople } from './fill/people'

const database = await useDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'hub-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('the demo’s requests go their way by the officers who may, each to the stage it is told for', async () => {
  const payload = await database.payload()
  const rows = readUnitFile(readFileSync('demo/units.csv', 'utf8'))
  await importUnits({ payload, rows, dryRun: false, secondFactorRoles: [] })
  const { docs } = await payload.find({
    collection: 'units',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const unitIds = new Map(docs.map(({ code, id }) => [String(code), String(id)]))
  const people = await makePeople(payload, unitIds, folder)
  expect(await recordCases({ payload, people, unitIds })).toBe(demoCases.length)
  const { rows: stages } = await database.pool.query<{ subject: string; stage: string }>(
    'select subject, stage from information_requests',
  )
  const stageOf = new Map(stages.map(({ subject, stage }) => [subject, stage]))
  const elsewhere: Record<string, string> = {
    diperpanjang: 'telaah',
    lewat_waktu: 'telaah',
    keberatan: 'dipenuhi',
  }
  for (const { subject, target } of demoCases)
    expect([subject, stageOf.get(subject)]).toEqual([subject, elsewhere[target] ?? target])
}, 300_000)
