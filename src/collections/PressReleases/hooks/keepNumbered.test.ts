import { expect, it } from 'vitest'
import { keepNumbered } from './keepNumbered'

const save = (data: object, originalDoc: object) => () => keepNumbered({ data, originalDoc } as never)

it('keeps unit and kind once a number names them', () => {
  const numbered = { number: 'SP/1/XI/2026/POLRES', unit: 'a', kind: 'giat' }
  expect(save({ unit: 'b' }, numbered)).toThrow(/bernomor/)
  expect(save({ kind: 'imbauan' }, numbered)).toThrow(/bernomor/)
  expect(save({ unit: 'a', kind: 'giat', title: 'x' }, numbered)).not.toThrow()
})

it('lets a text without a number move', () => {
  expect(save({ unit: 'b', kind: 'imbauan' }, { number: null, unit: 'a', kind: 'giat' })).not.toThrow()
})
