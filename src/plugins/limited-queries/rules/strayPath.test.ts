import type { FlattenedField } from 'payload'
import { expect, it } from 'vitest'
import { pathsIn, pathsOf, strayPath } from './strayPath'

const fields = [
  { name: 'title', type: 'text' },
  { name: 'unit', type: 'relationship', relationTo: 'units' },
  { name: 'author', type: 'relationship', relationTo: 'users' },
  { name: 'assets', type: 'upload', relationTo: 'assets' },
  { name: 'scope', type: 'group', flattenedFields: [{ name: 'u1', type: 'text' }] },
  {
    name: 'posts',
    type: 'array',
    flattenedFields: [{ name: 'unit', type: 'relationship', relationTo: 'units' }],
  },
] as unknown as FlattenedField[]

it.each([
  ['title', undefined],
  ['scope.u1', undefined],
  ['unit', undefined],
  ['unit.code', undefined],
  ['author', undefined],
  ['author.id', undefined],
  ['author.value', undefined],
  ['unit.parent.code', 'unit'],
  ['author.email', 'author'],
  ['author__email', 'author'],
  ['author.id.email', 'author'],
  ['assets.unit.code', 'assets'],
  ['posts.unit', undefined],
  ['posts.0.unit.code', undefined],
  ['posts.0.unit.parent.code', 'unit'],
  ['unknown.path', undefined],
] as const)('%s goes through %s', (path, stray) => expect(strayPath(path, fields, ['unit'])).toBe(stray))

it('finds every path of a filter and of an order', () => {
  expect(pathsIn({ and: [{ a: {} }, { OR: [{ 'b.c': {} }] }], d: {} })).toEqual(['a', 'b.c', 'd'])
  expect(pathsIn(null)).toEqual([])
  expect([pathsOf('-a, b.c'), pathsOf(['d', '-e']), pathsOf({ f: 1 })]).toEqual([
    ['a', 'b.c'],
    ['d', 'e'],
    [],
  ])
})
