import { describe, expect, it } from 'vitest'
import { open, seal } from './seal'

const place = { file: 'a', part: 'original' } as const
const secrets = ['one secret of forty characters and a few more'] as const
const bytes = Buffer.from('isi berkas')

describe('sealed bytes', () => {
  it('open under the key that sealed them, the first or a later one', () => {
    const sealed = seal(bytes, place, secrets)
    expect(sealed.includes('isi')).toBe(false)
    expect(open(sealed, place, secrets)).toEqual(bytes)
    expect(open(sealed, place, ['a newer one', ...secrets])).toEqual(bytes)
  })

  it.each([
    ['another file', { ...place, file: 'b' }, secrets],
    ['another part', { ...place, part: 'outgoing' as const }, secrets],
    ['another key', place, ['a key that sealed nothing']],
  ])('do not open as %s', (_what, where, keys) =>
    expect(() => open(seal(bytes, place, secrets), where, keys)).toThrow(),
  )

  it('do not open when one bit was changed', () => {
    const sealed = seal(bytes, place, secrets)
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
    expect(() => open(sealed, place, secrets)).toThrow()
  })
})
