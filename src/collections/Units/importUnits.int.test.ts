import { readFileSync } from 'node:fs'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { aPressRelease, aTree, aUser } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import type { UnitRow } from '../../domain/unitTree'
import { importUnits } from './importUnits'
import { readUnitFile } from './readUnitFile'

const database = await useDatabase()
const { pool } = database
let payload: Payload
let unit: (code: string) => string
let rows: UnitRow[]

const stored = async (code: string) =>
  (await pool.query('select * from units where code = $1', [code])).rows[0]
const scopeOf = (row: Record<string, unknown>, prefix = 'scope_u') =>
  [1, 2, 3, 4, 5, 6].map((depth) => row[`${prefix}${depth}`]).filter(Boolean)
const replaced = (code: string, change: Partial<UnitRow>) =>
  rows.map((row) => (row.code === code ? { ...row, ...change } : row))

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
})
beforeEach(async () => {
  const { docs } = await payload.find({
    collection: 'units',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const codes = new Map(docs.map(({ id, code }) => [String(id), code]))
  rows = docs.map(({ code, name, kind, level, parent, timeZone, aliases, servesParent }) => ({
    ...{ code, name, kind, level, timeZone, aliases: aliases ?? [], servesParent: Boolean(servesParent) },
    parent: parent ? (codes.get(String(parent)) ?? null) : null,
  }))
})

it('stamps each unit with its ancestors and tells the audit trail', async () => {
  expect(scopeOf(await stored('BJB.UTARA'))).toEqual(['POLRI', 'KALSEL', 'BJB', 'BJB.UTARA'].map(unit))
  const { rows: entries } = await pool.query(
    "select count(*)::int as n from audit_entries where action = 'unit.created'",
  )
  expect(entries[0].n).toBe(10)
})

it('changes nothing when the file says what stands', async () => {
  const before = (await pool.query('select max(seq) as seq from audit_entries')).rows[0].seq
  const plan = await importUnits({ payload, rows, dryRun: false })
  expect(plan).toMatchObject({ added: [], changed: [], moved: [], closed: [], problems: [] })
  expect((await pool.query('select max(seq) as seq from audit_entries')).rows[0].seq).toBe(before)
})

it('only looks in a dry run', async () => {
  const plan = await importUnits({ payload, rows: replaced('BJM', { name: 'Lain' }), dryRun: true })
  expect(plan.changed).toHaveLength(1)
  expect((await stored('BJM')).name).toBe('Polresta Banjarmasin')
})

it('moves a unit with its subtree, documents, their versions and the posts held there', async () => {
  const writer = await aUser(payload, [unit('BJB.UTARA'), 'operator'])
  const release = await aPressRelease(payload, writer, unit('BJB.UTARA'))
  await importUnits({ payload, rows: replaced('BJB', { parent: 'BJM' }), dryRun: false })
  const path = ['POLRI', 'KALSEL', 'BJM', 'BJB', 'BJB.UTARA'].map(unit)
  expect(scopeOf(await stored('BJB.UTARA'))).toEqual(path)
  const documents = await pool.query('select * from press_releases where id = $1', [release.id])
  expect(scopeOf(documents.rows[0])).toEqual(path)
  const versions = await pool.query('select * from _press_releases_v where parent_id = $1', [release.id])
  expect(versions.rows.length).toBeGreaterThan(0)
  for (const version of versions.rows) expect(scopeOf(version, 'version_scope_u')).toEqual(path)
  const posts = await pool.query(
    'select reach_unit, reach_depth::int from users_posts where _parent_id = $1',
    [writer.id],
  )
  expect(posts.rows).toEqual([{ reach_unit: unit('BJB.UTARA'), reach_depth: 5 }])
  await importUnits({ payload, rows: replaced('BJB', { parent: 'KALSEL' }), dryRun: false })
  expect(scopeOf(await stored('BJB.UTARA'))).toEqual(['POLRI', 'KALSEL', 'BJB', 'BJB.UTARA'].map(unit))
})

it('takes the post of a public-relations unit to its new parent', async () => {
  const officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'approver'])
  const reach = async () =>
    (await pool.query('select reach_unit from users_posts where _parent_id = $1', [officer.id])).rows[0]
      .reach_unit
  expect(await reach()).toBe(unit('KALSEL'))
  await importUnits({ payload, rows: replaced('KALSEL.HUMAS', { parent: 'LPG' }), dryRun: false })
  expect(await reach()).toBe(unit('LPG'))
  await importUnits({ payload, rows: replaced('KALSEL.HUMAS', { parent: 'KALSEL' }), dryRun: false })
})

it('lets two units change places', async () => {
  const swap = replaced('BJB', { parent: 'BJB.UTARA' }).map((row) =>
    row.code === 'BJB.UTARA' ? { ...row, parent: 'KALSEL' } : row,
  )
  await importUnits({ payload, rows: swap, dryRun: false })
  expect(scopeOf(await stored('BJB'))).toEqual(['POLRI', 'KALSEL', 'BJB.UTARA', 'BJB'].map(unit))
  await importUnits({ payload, rows, dryRun: false })
  expect(scopeOf(await stored('BJB.UTARA'))).toEqual(['POLRI', 'KALSEL', 'BJB', 'BJB.UTARA'].map(unit))
})

it('closes what is left out, and opens it again, never deleting', async () => {
  await importUnits({ payload, rows: rows.filter(({ code }) => code !== 'BJM'), dryRun: false })
  expect(Date.parse((await stored('BJM')).valid_to)).toBeLessThanOrEqual(Date.now())
  await importUnits({ payload, rows, dryRun: false })
  expect((await stored('BJM')).valid_to).toBeNull()
})

it('writes nothing at all when one row is refused, planned or not', async () => {
  const wrong = [
    ...replaced('BJM', { name: 'Lain' }),
    { ...(rows[0] as UnitRow), code: 'X', name: 'X', parent: 'NOWHERE' },
  ]
  await expect(importUnits({ payload, rows: wrong, dryRun: false })).rejects.toMatchObject({
    name: 'ImportRefusedError',
  })
  const late = [
    ...replaced('BJM', { name: 'Lain' }),
    { ...(rows[0] as UnitRow), code: 'X', name: 'X', parent: 'BJM' },
  ]
  await pool.query("alter table units add constraint no_x check (code <> 'X')")
  await expect(importUnits({ payload, rows: late, dryRun: false })).rejects.toThrow()
  await pool.query('alter table units drop constraint no_x')
  expect((await stored('BJM')).name).toBe('Polresta Banjarmasin')
})

it('refuses a move that would push a subtree below the deepest level, by file and by hand', async () => {
  const deep = [
    ...rows,
    ...['E', 'F', 'G'].map((code, at, all) => ({
      ...(rows[0] as UnitRow),
      code,
      name: code,
      parent: at === 0 ? 'LPG' : (all[at - 1] ?? null),
    })),
  ]
  await importUnits({ payload, rows: deep, dryRun: false })
  const moved = deep.map((row) => (row.code === 'E' ? { ...row, parent: 'BJB.UTARA' } : row))
  await expect(importUnits({ payload, rows: moved, dryRun: false })).rejects.toThrow('too_deep')
  const { id } = await stored('E')
  await expect(
    payload.update({ collection: 'units', id, data: { parent: unit('BJB.UTARA') }, overrideAccess: true }),
  ).rejects.toMatchObject({ data: { code: 'unit.too_deep' } })
  expect(scopeOf(await stored('G')).length).toBe(5)
})

it('imports the demo tree within fifteen seconds', async () => {
  const tree = readUnitFile(readFileSync('demo/units.csv', 'utf8')).map((row) => ({
    ...row,
    code: `Z.${row.code}`,
    name: `${row.name} (uji)`,
    parent: row.parent && `Z.${row.parent}`,
  }))
  const begun = performance.now()
  const { added } = await importUnits({ payload, rows: tree, dryRun: false })
  const seconds = (performance.now() - begun) / 1000
  console.log(`${added.length} units in ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(15)
})
