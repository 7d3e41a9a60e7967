import { expect, it } from 'vitest'
import type { Post, Role } from '../domain/posts'
import { mayConfirmCalendar, mayProposeCalendar } from './calendars'

const post = (role: Role, unit: string, depth: number): Post => ({
  ...{ unit, role, reach: { unit, depth, root: 'polri' } },
})
const by = (...posts: Post[]) => ({ user: { id: 'me', collection: 'users', posts } as never })
const ofUnit = { scope: { u1: 'polri', u2: 'kalsel' } }
const beside = { scope: { u1: 'polri', u2: 'lampung' } }

it.each([
  ['an information officer at the root', by(post('ppid_officer', 'polri', 1)), true, false],
  ['a superior at the root', by(post('ppid_superior', 'polri', 1)), true, true],
  ['an administrator at the root', by(post('admin', 'polri', 1)), true, true],
  ['an administrator further down', by(post('admin', 'kalsel', 2)), false, false],
  ['an auditor at the root', by(post('auditor', 'polri', 1)), false, false],
  ['an editor at the root', by(post('editor', 'polri', 1)), false, false],
  ['somebody without a post', by(), false, false],
  ['nobody', { user: null }, false, false],
] as const)('the calendar of everybody, by %s', (_who, req, proposes, confirms) => {
  expect(mayProposeCalendar(req, null)).toBe(proposes)
  expect(mayConfirmCalendar(req, null)).toBe(confirms)
})

it('the days of one unit are those of its own people and of who is above it', () => {
  expect(mayProposeCalendar(by(post('ppid_officer', 'kalsel', 2)), ofUnit)).toBe(true)
  expect(mayConfirmCalendar(by(post('ppid_officer', 'kalsel', 2)), ofUnit)).toBe(false)
  expect(mayConfirmCalendar(by(post('admin', 'kalsel', 2)), ofUnit)).toBe(true)
  expect(mayConfirmCalendar(by(post('admin', 'polri', 1)), ofUnit)).toBe(true)
  expect(mayProposeCalendar(by(post('admin', 'kalsel', 2)), beside)).toBe(false)
  expect(mayConfirmCalendar(by(post('admin', 'kalsel', 2)), beside)).toBe(false)
})
