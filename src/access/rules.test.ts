import type { Access, AccessArgs } from 'payload'
import { expect, it } from 'vitest'
import type { Post, Role } from '../domain/posts'
import { servesTreeOf } from './person'
import {
  anyOf,
  nobody,
  offeredToOwnTree,
  oneself,
  onlyTheSystem,
  whoeverIs,
  withinOwnTree,
  withinOwnUnits,
} from './rules'

const post = (role: Role, unit: string, depth: number, more: Partial<Post> = {}): Post => ({
  ...{ unit, role, reach: { unit, depth, root: 'polri' } },
  ...more,
})
const person = (...posts: Post[]) => ({ id: 'me', collection: 'users', posts })
const ask = (rule: Access, user: unknown) => rule({ req: { user } } as unknown as AccessArgs)
const past = { to: '2020-01-01T00:00:00Z' }

it.each([
  ['nobody', null],
  ['somebody of another auth collection', { ...person(post('admin', 'polri', 1)), collection: 'guests' }],
  ['staff without a post', person()],
  ['staff whose post has ended', person(post('admin', 'polri', 1, past))],
  ['staff whose post has not begun', person(post('admin', 'polri', 1, { from: '2999-01-01T00:00:00Z' }))],
  ['staff whose post has no reach', person({ ...post('admin', 'polri', 1), reach: null })],
] as const)('gives nothing to %s', (_case, user) => {
  for (const rule of [
    withinOwnUnits(),
    withinOwnUnits('admin'),
    withinOwnTree(),
    offeredToOwnTree(),
    whoeverIs('admin'),
    whoeverIs(),
  ]) {
    expect(ask(rule, user)).toBe(false)
  }
})

it('asks one column, at the depth of the unit that the post serves', () => {
  expect(ask(withinOwnUnits('operator'), person(post('operator', 'bjb', 3)))).toEqual({
    'scope.u3': { equals: 'bjb' },
  })
})

it('counts only posts of the roles named', () => {
  const user = person(post('operator', 'bjb', 3), post('approver', 'kalsel', 2))
  expect(ask(withinOwnUnits('approver'), user)).toEqual({ 'scope.u2': { equals: 'kalsel' } })
  expect(ask(withinOwnUnits('admin'), user)).toBe(false)
  expect(ask(withinOwnUnits(), user)).toEqual({
    or: [{ 'scope.u3': { equals: 'bjb' } }, { 'scope.u2': { equals: 'kalsel' } }],
  })
})

it('asks once for two posts of one unit', () => {
  const user = person(post('operator', 'bjb', 3), post('editor', 'bjb', 3))
  expect(ask(withinOwnUnits('operator', 'editor'), user)).toEqual({ 'scope.u3': { equals: 'bjb' } })
})

it('opens the tree by its root, once per tree', () => {
  const kapuas = post('auditor', 'dinkes', 2, { reach: { unit: 'dinkes', depth: 2, root: 'kapuas' } })
  const user = person(post('operator', 'bjb', 3), post('editor', 'bjm', 3), kapuas)
  expect(ask(withinOwnTree(), user)).toEqual({
    or: [{ 'scope.u1': { equals: 'polri' } }, { 'scope.u1': { equals: 'kapuas' } }],
  })
})

it('opens what is offered by one column, whatever the unit', () => {
  const user = person(post('operator', 'bjb', 3), post('ppid_officer', 'bjm', 3))
  expect(ask(offeredToOwnTree(), user)).toEqual({ 'scope.offered': { equals: 'polri' } })
  expect(ask(offeredToOwnTree('auditor'), user)).toBe(false)
})

it('knows whoever holds a role anywhere', () => {
  const user = person(post('operator', 'bjb', 3))
  expect([
    ask(whoeverIs('operator', 'editor'), user),
    ask(whoeverIs('editor'), user),
    ask(whoeverIs(), user),
  ]).toEqual([true, false, true])
})

it('knows whether somebody serves in the tree of a document', () => {
  const serves = (user: unknown, u1: string | null) => servesTreeOf({ user } as never, { scope: { u1 } })
  const there = person(post('operator', 'bjb', 3))
  expect([serves(there, 'polri'), serves(there, 'kapuas'), serves(there, null)]).toEqual([true, false, false])
  expect([serves(person(post('operator', 'bjb', 3, past)), 'polri'), serves(null, 'polri')]).toEqual([
    false,
    false,
  ])
})

it('reaches one’s own document and no other', () => {
  const own = oneself(({ id }) => ({ owner: { equals: id } }))
  expect(ask(own, person())).toEqual({ owner: { equals: 'me' } })
  expect(ask(own, null)).toBe(false)
})

it('joins rules: yes wins, no adds nothing', async () => {
  const yes: Access = () => true
  const here: Access = () => ({ unit: { equals: 'a' } })
  const there: Access = () => ({ unit: { equals: 'b' } })
  expect(await ask(anyOf(nobody, nobody), null)).toBe(false)
  expect(await ask(anyOf(nobody, here), null)).toEqual({ unit: { equals: 'a' } })
  expect(await ask(anyOf(here, there), null)).toEqual({
    or: [{ unit: { equals: 'a' } }, { unit: { equals: 'b' } }],
  })
  expect(await ask(anyOf(here, yes), null)).toBe(true)
})

it('closes to administrators too what only the system writes', () => {
  const user = person(post('admin', 'polri', 1))
  expect([ask(nobody, user), onlyTheSystem({ req: { user } } as never)]).toEqual([false, false])
})
