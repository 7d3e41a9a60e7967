import { describe, expect, it } from 'vitest'
import { open, seal } from './seal'

const place = { collection: 'requests', document: 'a', id: '1' }
const secrets = ['one secret of forty characters and a few more'] as const
const bytes = Buffer.from('pindaian KTP')

describe('a sealed file', () => {
  it('opens under the key that sealed it, the first or a later one', () => {
    const sealed = seal(bytes, place, secrets)
    expect(sealed.includes('KTP')).toBe(false)
    expect(open(sealed, place, secrets)).toEqual(bytes)
    expect(open(sealed, place, ['a newer one', ...secrets])).toEqual(bytes)
  })

  it.each([
    ['of another document', { ...place, document: 'b' }, secrets],
    ['in place of another file', { ...place, id: '2' }, secrets],
    ['in another collection', { ...place, collection: 'others' }, secrets],
    ['under another key', place, ['a key that sealed nothing']],
  ])('does not open %s', (_what, where, keys) =>
    expect(() => open(seal(bytes, place, secrets), where, keys)).toThrow(),
  )

  it('does not open when one bit was changed', () => {
    const sealed = seal(bytes, place, secrets)
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
    expect(() => open(sealed, place, secrets)).toThrow()
  })
})
