import { expect, it } from 'vitest'
import type { Post, Role } from './posts'
import { needsSecondFactor, secondFactorRolesOfNewTree } from './secondFactor'

const at = new Date('2026-11-23T03:00:00Z')
const trees = new Map([
  ['polri', ['approver', 'admin']],
  ['kapuas', []],
])
const post = (role: Role, root: string | null, more: Partial<Post> = {}): Post => ({
  unit: 'u',
  role,
  reach: { unit: 'u', depth: 2, root },
  ...more,
})

it.each([
  ['a role that the tree names', [post('approver', 'polri')], true],
  ['a role that the tree does not name', [post('operator', 'polri')], false],
  ['one named role among others', [post('operator', 'polri'), post('admin', 'polri')], true],
  ['the role of another tree', [post('approver', 'kapuas')], false],
  ['a post that has ended', [post('approver', 'polri', { to: '2026-11-22T00:00:00Z' })], false],
  ['a post that has not begun', [post('approver', 'polri', { from: '2026-11-24T00:00:00Z' })], false],
  ['a post whose tree is not known', [post('operator', 'somewhere')], true],
  ['a post without a tree', [post('operator', null)], true],
  ['no post', [], false],
  ['nothing', null, false],
] as const)('%s', (_case, posts, needed) => {
  expect(needsSecondFactor(posts as readonly Post[] | null, trees, at)).toBe(needed)
})

it('a new tree asks everybody but operators', () => {
  expect(secondFactorRolesOfNewTree).toEqual([
    'editor',
    'approver',
    'ppid_officer',
    'ppid_superior',
    'auditor',
    'admin',
  ])
})
