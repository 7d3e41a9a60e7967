import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderTree, scopeBelow, type UnitRow } from './unitTree'

const row = (code: string, parent: string | null): UnitRow => ({
  ...{
    code,
    parent,
    name: code,
    kind: 'satker',
    level: 'opd',
    timeZone: 'Asia/Jakarta',
    aliases: [],
    servesParent: false,
  },
})
const none = { u1: null, u2: null, u3: null, u4: null, u5: null, u6: null }

it('stamps a root with itself and a child with its parent’s ancestors and itself', () => {
  expect(scopeBelow(null, 'a')).toEqual({ scope: { ...none, u1: 'a' }, depth: 1 })
  const parent = { scope: { ...none, u1: 'a', u2: 'b' }, depth: 2 }
  expect(scopeBelow(parent, 'c')).toEqual({ scope: { ...none, u1: 'a', u2: 'b', u3: 'c' }, depth: 3 })
})

it('forgets what stood deeper where a unit moves up', () => {
  const scope = { u1: 'a', u2: 'old', u3: 'older', u4: null, u5: null, u6: null }
  expect(scopeBelow({ scope, depth: 1 }, 'b').scope).toEqual({ ...none, u1: 'a', u2: 'b' })
})

it.each([
  ['a unit that is its own parent', [row('A', 'A')], ['cycle']],
  ['two that hold each other', [row('A', 'B'), row('B', 'A')], ['cycle']],
  ['a parent that is nowhere', [row('A', 'X')], ['orphan']],
  ['a code twice', [row('A', null), row('A', null)], ['duplicate']],
  [
    'seven levels',
    ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((code, at, all) => row(code, all[at - 1] ?? null)),
    ['too_deep'],
  ],
  ['six levels', ['A', 'B', 'C', 'D', 'E', 'F'].map((code, at, all) => row(code, all[at - 1] ?? null)), []],
] as const)('judges %s', (_case, rows, reasons) => {
  expect(orderTree(rows, new Set()).problems.map(({ reason }) => reason)).toEqual(reasons)
})

it('takes parents that stand already', () => {
  const { ordered, problems } = orderTree([row('B', 'A')], new Set(['A']))
  expect([ordered.map(({ code }) => code), problems]).toEqual([['B'], []])
})

it('puts every parent before its children and loses no row, for any tree of six levels in any order', () => {
  const tree = fc.array(fc.nat(), { maxLength: 60 }).map((picks) => {
    const placed: Array<UnitRow & { depth: number }> = []
    for (const [at, pick] of picks.entries()) {
      const shallow = placed.filter(({ depth }) => depth < 6)
      const parent = pick % 5 === 0 ? undefined : shallow[pick % Math.max(shallow.length, 1)]
      placed.push({ ...row(`N${at}`, parent?.code ?? null), depth: (parent?.depth ?? 0) + 1 })
    }
    return placed
  })
  const shuffled = tree.chain((rows) =>
    fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
  )
  fc.assert(
    fc.property(shuffled, (rows) => {
      const { ordered, problems } = orderTree(rows, new Set())
      const place = new Map(ordered.map(({ code }, at) => [code, at]))
      expect(problems).toEqual([])
      expect(place.size).toBe(rows.length)
      for (const { code, parent } of rows)
        if (parent) expect(place.get(parent)).toBeLessThan(place.get(code) ?? -1)
    }),
  )
})
