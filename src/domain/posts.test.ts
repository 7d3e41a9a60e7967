import { expect, it } from 'vitest'
import { isInForce, type Post, postsInForce, reaches, rolesOver } from './posts'

const post = (more: Partial<Post> = {}): Post => ({
  unit: 'bjb',
  role: 'operator',
  reach: { unit: 'bjb', depth: 3, root: 'polri' },
  ...more,
})
const noon = new Date('2026-11-23T12:00:00Z')

it.each([
  ['without dates', {}, true],
  ['that begins at this instant', { from: '2026-11-23T12:00:00Z' }, true],
  ['that begins a second later', { from: '2026-11-23T12:00:01Z' }, false],
  ['that ends at this instant', { to: '2026-11-23T12:00:00Z' }, true],
  ['that ended a second ago', { to: '2026-11-23T11:59:59Z' }, false],
  ['between its ends', { from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' }, true],
] as const)('a post %s is in force: %s', (_case, dates, inForce) =>
  expect(isInForce(post(dates), noon)).toBe(inForce),
)

it('gives nothing for a post that was never stamped with its reach', () => {
  expect(
    postsInForce([post({ reach: null }), post({ reach: { unit: '', depth: 3, root: 'polri' } })], noon),
  ).toEqual([])
  expect(postsInForce(null, noon)).toEqual([])
})

it.each([
  ['its own unit', { u1: 'polri', u2: 'kalsel', u3: 'bjb' }, true],
  ['a unit below', { u1: 'polri', u2: 'kalsel', u3: 'bjb', u4: 'utara' }, true],
  ['the unit above', { u1: 'polri', u2: 'kalsel' }, false],
  ['a sister unit', { u1: 'polri', u2: 'kalsel', u3: 'bjm' }, false],
  ['a unit of that name at another depth', { u1: 'polri', u2: 'bjb', u3: 'x' }, false],
  ['a row without scope', null, false],
  ['an empty scope', {}, false],
] as const)('a post reaches %s: %s', (_case, scope, reached) => expect(reaches(post(), scope)).toBe(reached))

it('counts a role once, and only of posts that reach the row and are in force', () => {
  const scope = { u1: 'polri', u2: 'kalsel', u3: 'bjb' }
  const posts = [
    post(),
    post({ reach: { unit: 'kalsel', depth: 2, root: 'polri' } }),
    post({ role: 'editor', to: '2026-01-01T00:00:00Z' }),
    post({ role: 'approver', reach: { unit: 'lpg', depth: 2, root: 'polri' } }),
    post({ role: 'auditor', reach: { unit: 'polri', depth: 1, root: 'polri' } }),
  ]
  expect(rolesOver(posts, scope, noon)).toEqual(['operator', 'auditor'])
})
