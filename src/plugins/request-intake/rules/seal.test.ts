import { expect, it } from 'vitest'
import { open, seal } from './seal'

const place = { kind: 'entry', id: 'e1' } as const

it('opens what it locked, under an older key too', () => {
  const sealed = seal('Melati — Uji', place, ['old'])
  expect(sealed).not.toContain('Melati')
  expect(open(sealed, place, ['new', 'old'])).toBe('Melati — Uji')
})

it.each([
  ['another key', (sealed: string) => open(sealed, place, ['other'])],
  ['another entry', (sealed: string) => open(sealed, { kind: 'entry', id: 'e2' }, ['key'])],
  ['an act', (sealed: string) => open(sealed, { kind: 'act', id: 'e1' }, ['key'])],
  ['an altered byte', (sealed: string) => open(`B${sealed.slice(1)}`, place, ['key'])],
  ['nothing', () => open('', place, ['key'])],
])('does not open for %s', (_what, attempt) => {
  let sealed = seal('text', place, ['key'])
  if (sealed.startsWith('B')) sealed = seal('text', place, ['key'])
  expect(() => attempt(sealed)).toThrow('none of the keys')
})
