import { expect, it } from 'vitest'
import { type ExistingUnit, planImport } from './unitImport'
import type { UnitRow } from './unitTree'

const unit = (code: string, parent: string | null, more: Partial<UnitRow> = {}): UnitRow => ({
  code,
  name: `Satuan ${code}`,
  kind: 'satwil',
  level: 'polres',
  parent,
  timeZone: 'Asia/Jakarta',
  aliases: [],
  servesParent: false,
  ...more,
})
const standing = (row: UnitRow, closed = false): ExistingUnit => ({ ...row, closed })
const tree = [unit('A', null), unit('B', 'A'), unit('C', 'B'), unit('D', 'A')]
const existing = tree.map((row) => standing(row))
const nothing = { added: [], changed: [], moved: [], closed: [], problems: [] }
const without = (code: string) => tree.filter((row) => row.code !== code)

it('plans nothing when the file says what stands', () => {
  expect(planImport(tree, existing)).toEqual({ ...nothing, order: ['A', 'B', 'C', 'D'] })
})

it('adds parents before children, whatever the order of the file', () => {
  const codes = planImport([...tree].reverse(), []).added.map(({ code }) => code)
  expect(codes.toSorted()).toEqual(['A', 'B', 'C', 'D'])
  for (const { code, parent } of tree)
    if (parent) expect(codes.indexOf(parent)).toBeLessThan(codes.indexOf(code))
})

it.each([
  ['name', { name: 'Baru' }, 'Satuan D', 'Baru'],
  ['kind', { kind: 'satker' }, 'satwil', 'satker'],
  ['level', { level: 'polsek' }, 'polres', 'polsek'],
  ['timeZone', { timeZone: 'Asia/Makassar' }, 'Asia/Jakarta', 'Asia/Makassar'],
  ['aliases', { aliases: ['Dua', 'Tiga'] }, '', 'Dua; Tiga'],
  ['servesParent', { servesParent: true }, 'false', 'true'],
] as const)('names a changed %s with what it was', (field, change, from, to) => {
  const plan = planImport([...without('D'), unit('D', 'A', change as Partial<UnitRow>)], existing)
  expect(plan).toMatchObject({ ...nothing, changed: [{ code: 'D', field, from, to }] })
})

it('moves, to another parent and to the root', () => {
  const plan = planImport([unit('A', null), unit('B', null), unit('C', 'D'), unit('D', 'A')], existing)
  expect(plan.moved).toEqual([
    { code: 'B', from: 'A', to: '' },
    { code: 'C', from: 'B', to: 'D' },
  ])
  expect(plan.problems).toEqual([])
})

it('lets parent and child change places', () => {
  const swapped = planImport([unit('A', null), unit('C', 'A'), unit('B', 'C'), unit('D', 'A')], existing)
  expect(swapped.problems).toEqual([])
  expect(swapped.order).toEqual(['A', 'C', 'B', 'D'])
})

it('closes what the file leaves out below its roots, and nothing elsewhere', () => {
  expect(planImport(without('C'), existing).closed).toEqual([{ code: 'C', name: 'Satuan C' }])
  expect(planImport([unit('B', 'A')], existing).closed).toEqual([{ code: 'C', name: 'Satuan C' }])
  expect(planImport([unit('KAPUAS', null)], existing)).toMatchObject({ closed: [], problems: [] })
})

it('does not close twice, and opens again what comes back', () => {
  const once = [...existing.slice(0, 3), standing(tree[3] as UnitRow, true)]
  expect(planImport(without('D'), once).closed).toEqual([])
  expect(planImport(tree, once).changed).toEqual([{ code: 'D', field: 'closed', from: 'true', to: 'false' }])
})

it.each([
  ['a cycle in the file', [unit('X', 'Y'), unit('Y', 'X')], 'cycle'],
  ['a unit put below one that stands under it', [unit('B', 'C')], 'cycle'],
  ['a parent that does not exist', [unit('X', 'NOWHERE')], 'orphan'],
  ['a parent that this file closes', [unit('A', null), unit('X', 'C')], 'orphan'],
  ['one code twice', [unit('X', null), unit('X', 'A')], 'duplicate'],
  ['a seventh level', [unit('E', 'C'), unit('F', 'E'), unit('G', 'F'), unit('H', 'G')], 'too_deep'],
  ['a code in small letters', [unit('x', null)], 'bad_value'],
  ['a zone that is not ours', [unit('X', null, { timeZone: 'Europe/Paris' })], 'bad_value'],
  ['an empty name', [unit('X', null, { name: ' ' })], 'bad_value'],
  ['a kind that is none', [unit('X', null, { kind: 'rt' as never })], 'bad_value'],
  [
    'the same unit under another code',
    [unit('A', null), unit('B', 'A'), unit('C', 'B'), unit('D2', 'A', { name: 'satuan d' })],
    'code_changed',
  ],
] as const)('refuses %s', (_case, rows, reason) => {
  expect(planImport(rows, existing).problems.map((problem) => problem.reason)).toContain(reason)
})

it('takes a new code for a unit that was closed before, and namesakes below different parents', () => {
  const closed = [...existing.slice(0, 3), standing(tree[3] as UnitRow, true)]
  expect(planImport([...without('D'), unit('D2', 'A', { name: 'Satuan D' })], closed).problems).toEqual([])
  expect(planImport([...tree, unit('E', 'D', { name: 'Satuan C' })], existing).problems).toEqual([])
})
