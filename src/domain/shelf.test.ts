import { expect, it } from 'vitest'
import { shelfAskedFor } from './shelf'

const offered = { offered: { equals: 'true' } }
const named = { id: { in: ['a'] } }
const other = { stage: { equals: 'draft' } }

it.each([
  ['no filter', undefined, undefined],
  ['another filter', other, undefined],
  ['the shelf', offered, 'only'],
  ['the shelf as JSON has it', { offered: { equals: true } }, 'only'],
  ['what is not offered', { offered: { equals: 'false' } }, undefined],
  ['all but the shelf', { offered: { not_equals: 'true' } }, undefined],
  ['the shelf and something', { and: [other, offered] }, 'only'],
  ['the shelf as the admin asks', { or: [{ and: [offered, other] }] }, 'only'],
  ['the shelf or something', { or: [offered, other] }, undefined],
  ['one row', { id: { equals: 'a' } }, 'named'],
  ['some rows', { and: [{ and: [named] }, other] }, 'named'],
  ['rows or something', { or: [named, other] }, undefined],
  ['all but some rows', { id: { not_in: ['a'] } }, undefined],
  ['an empty choice', { or: [] }, undefined],
  ['nonsense', { and: 'x', id: null }, undefined],
])('%s: %o asks for %s', (_case, where, shelf) => expect(shelfAskedFor(where)).toBe(shelf))
