import { expect, it } from 'vitest'
import { open, seal } from './envelope'

const place = { collection: 'applicants', id: '01a2', field: 'name' }
const key = 'a secret for tests, forty characters long'
const newer = 'another secret for tests, forty chars long'

it('opens what it sealed, and never seals alike twice', () => {
  const one = seal('Siti Contoh – é 漢', place, [key])
  expect(open(one, place, [key])).toBe('Siti Contoh – é 漢')
  expect(one).not.toContain('Siti')
  expect(seal('Siti Contoh – é 漢', place, [key])).not.toBe(one)
})

it('is bound to its document and field', () => {
  const envelope = seal('Siti', place, [key])
  for (const other of [
    { ...place, id: '01a3' },
    { ...place, field: 'address' },
    { ...place, collection: 'x' },
  ]) {
    expect(() => open(envelope, other, [key])).toThrow()
  }
})

it('is refused when a letter of it was altered', () => {
  const envelope = seal('Siti', place, [key])
  const last = envelope.at(-6) === 'A' ? 'B' : 'A'
  expect(() => open(`${envelope.slice(0, -6)}${last}${envelope.slice(-5)}`, place, [key])).toThrow()
  expect(() => open(envelope.replace('g1.', 'g2.'), place, [key])).toThrow('unknown form')
})

it('follows a change of key: the first seals, each opens, a forgotten one does not', () => {
  const old = seal('Siti', place, [key])
  expect(open(old, place, [newer, key])).toBe('Siti')
  expect(() => open(old, place, [newer])).toThrow('not among the keys')
  expect(open(seal('Budi', place, [newer, key]), place, [newer])).toBe('Budi')
})
